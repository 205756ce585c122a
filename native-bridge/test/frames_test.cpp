// What may go between shim and child, and what is refused: docs/frames.md.
#include "child/frames.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>
#include <set>
#include <string>
#include <type_traits>

#include "core/bytes.h"

namespace feelscape::child {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

template <typename Message>
std::variant<NotYet, Frame<Message>, FrameFault> read(const Bytes& bytes) {
  FrameReader<Message> reader;
  reader.add(bytes.data(), bytes.size());
  return reader.next();
}

template <typename Message>
std::string faultOf(const Bytes& bytes) {
  const auto result = read<Message>(bytes);
  const auto* fault = std::get_if<FrameFault>(&result);
  return fault != nullptr ? fault->what : "no fault";
}

// A frame made by hand.
Bytes frameOf(std::uint32_t instance, std::uint16_t type, const Bytes& payload) {
  ByteWriter out;
  out.u32(static_cast<std::uint32_t>(kShortestFrame + payload.size()));
  out.u32(instance);
  out.u16(type);
  out.u32(0);
  out.raw(payload.data(), payload.size());
  return out.take();
}

Bytes payload(std::initializer_list<double> numbers, std::uint32_t id = 0) {
  ByteWriter out;
  if (id != 0) out.u32(id);
  for (const double number : numbers) out.f64(number);
  return out.take();
}

bool says(const std::string& fault, const std::string& words) { return fault.find(words) != std::string::npos; }

// Every message with fields that are not their defaults.
std::vector<Frame<ToChild>> allToChild() {
  Hello hello;
  hello.version = "0.1.0";
  return {{0, 1, hello},
          {0, 2, Ping{}},
          {1, 0, Open{"Ardour", "7.3 \xC3\xBC", {1, 2, 3}}},
          {1, 0, Open{"", "", {}}},
          {2, 0, Close{}},
          {1, 0, NewState{Bytes{9, 8}}},
          {1, 0, Moved{{{2, 0.5}, {6, -24}}}},
          {1, 0, Moved{}},
          {1, 0, TransportNow{true, -3.5, 82}},
          {1, 0, PanelOpen{0x123456789AU, 1.5, 800, 600, "FeelScape"}},
          {1, 0, PanelGo{}},
          {1, 0, PanelSize{[] {
             PanelSize size;
             size.width = 640;
             size.height = 480;
             return size;
           }()}},
          {0xFFFFFFFF, 0, PanelClose{}},
          {5, 0, VoiceOpen{44100, {1, 2, 3}}},
          {5, 0, VoiceSetup{{4, 5}}},
          {5, 0, LateBlocks{70000}},
          {5, 0,
           VoiceNotes{std::uint64_t{1} << 40,
                      (std::uint64_t{1} << 40) + 480,
                      true,
                      true,
                      -(std::int64_t{1} << 40),
                      0.5,
                      {0, 4, 32, 127},
                      {{0, true, 9, 36, 127}, {480, false, 15, 127, 0}}}},
          {5, 0, VoiceNotes{}},
          {5, 0, VoiceClose{}}};
}

std::vector<Frame<FromChild>> allFromChild() {
  HelloBack hello;
  hello.version = "0.1.0";
  PanelReady ready;
  ready.width = 400;
  ready.height = 300;
  PanelWants wants;
  wants.width = 1;
  wants.height = kLargestSide;
  return {{0, 1, hello},
          {0, 1, Refusal{"too old"}},
          {0, 7, Pong{}},
          {3, 0, NewPiece{Bytes(kLargestState, 5)}},
          {1, 0, GestureBegin{2}},
          {1, 0, Value{4, 62.5}},
          {1, 0, GestureEnd{17}},
          {1, 0, ready},
          {1, 0, wants},
          {1, 0, FocusBack{}},
          {1, 0, Wish{Bytes(9, 5)}},
          {1, 0, PanelClosed{}},
          {1, 0, StateTaken{}},
          {5, 0, Sound{std::uint64_t{1} << 40, {0.5F, -0.5F, 1e-30F, -2}}}};
}

template <typename Message>
void expectAllComeBack(const std::vector<Frame<Message>>& frames) {
  std::set<std::size_t> kinds;
  Bytes stream;
  for (const auto& frame : frames) {
    kinds.insert(frame.message.index());
    const Bytes bytes = bytesOf(frame);
    stream.insert(stream.end(), bytes.begin(), bytes.end());
  }
  EXPECT_EQ(kinds.size(), std::variant_size_v<Message>) << "a message has no example";

  FrameReader<Message> reader;
  std::size_t read = 0;
  // In pieces that fit no frame.
  for (std::size_t at = 0; at < stream.size();) {
    const std::size_t size = std::min<std::size_t>(stream.size() - at, at < 1000 ? 7 : 70001);
    reader.add(stream.data() + at, size);
    at += size;
    for (auto next = reader.next(); !std::holds_alternative<NotYet>(next); next = reader.next()) {
      const auto* frame = std::get_if<Frame<Message>>(&next);
      ASSERT_NE(frame, nullptr) << std::get<FrameFault>(next).what;
      ASSERT_LT(read, frames.size());
      EXPECT_EQ(bytesOf(*frame), bytesOf(frames[read])) << "frame " << read;
      EXPECT_EQ(frame->instance, frames[read].instance);
      EXPECT_EQ(frame->request, frames[read].request);
      ++read;
    }
  }
  EXPECT_EQ(read, frames.size());
}

TEST(Frames, ComeBackAsTheyWereSent) {
  expectAllComeBack(allToChild());
  expectAllComeBack(allFromChild());
}

TEST(Frames, HaveTheBytesOfThePage) {
  EXPECT_EQ(bytesOf(Frame<ToChild>{5, 0, Moved{{{2, 0.5}}}}),
            (Bytes{24, 0, 0, 0, 5, 0, 0, 0, 6, 0, 0, 0, 0, 0, 1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xE0, 0x3F}));
  EXPECT_EQ(bytesOf(Frame<FromChild>{0, 0x0102, Refusal{"no"}}),
            (Bytes{14, 0, 0, 0, 0, 0, 0, 0, 65, 0, 2, 1, 0, 0, 2, 0, 'n', 'o'}));
}

TEST(Frames, AreRefusedWhereTheLengthIsOutOfRange) {
  EXPECT_EQ(faultOf<FromChild>({9, 0, 0, 0}), "a frame has the length 9; it must be within 10..2097152");
  EXPECT_EQ(faultOf<FromChild>({1, 0, 32, 0}), "a frame has the length 2097153; it must be within 10..2097152");
  EXPECT_TRUE(std::holds_alternative<NotYet>(read<FromChild>({0, 0, 32, 0})));
}

TEST(Frames, AreRefusedOfUnknownTypesAndOfTheOtherDirection) {
  EXPECT_EQ(faultOf<FromChild>(frameOf(1, 99, {})), "there is no frame of type 99");
  EXPECT_EQ(faultOf<FromChild>(frameOf(0, 2, {})), "there is no frame of type 2");
  EXPECT_EQ(faultOf<ToChild>(frameOf(0, 66, {})), "there is no frame of type 66");
}

TEST(Frames, AreRefusedTooShortAndTooLong) {
  EXPECT_EQ(faultOf<FromChild>(frameOf(0, 66, {1})), "the frame pong has 1 bytes too many");
  EXPECT_EQ(faultOf<FromChild>(frameOf(1, 69, payload({}, 2))), "the frame value ends too early");
  EXPECT_TRUE(says(faultOf<FromChild>(frameOf(1, 67, {})), "the frame piece has a state of 0 bytes"));
  EXPECT_TRUE(says(faultOf<FromChild>(frameOf(1, 67, Bytes(kLargestState + 1))), "1048577 bytes"));
  EXPECT_TRUE(says(faultOf<ToChild>(frameOf(1, 6, {2, 0, 1, 0, 0, 0})), "the frame parameters ends too early"));
}

TEST(Frames, AreRefusedForTheWrongInstance) {
  EXPECT_EQ(faultOf<FromChild>(frameOf(1, 66, {})), "the frame pong is for instance 1; it must be 0");
  EXPECT_EQ(faultOf<FromChild>(frameOf(0, 73, {})), "the frame focus back is for instance 0; it must be 1 or more");
}

TEST(Frames, OfOneInstanceAskNothing) {
  EXPECT_EQ(faultOf<FromChild>(bytesOf(Frame<FromChild>{1, 4, FocusBack{}})),
            "the frame focus back has the request 4; it asks and answers nothing");
}

TEST(Frames, AreRefusedWithValuesOutOfRange) {
  EXPECT_EQ(faultOf<FromChild>(frameOf(1, 68, payload({}, 19))), "the frame gesture begin has an unknown parameter 19");
  EXPECT_TRUE(says(faultOf<FromChild>(frameOf(1, 69, payload({1.5}, 2))), "of 1.5; it must be within 0..1"));
  EXPECT_TRUE(says(faultOf<FromChild>(frameOf(1, 69, payload({kNan}, 2))), "of nan; it must be within 0..1"));
  EXPECT_EQ(faultOf<FromChild>(frameOf(1, 69, payload({0.5}, 6))), "the frame value has a Transpose that is not whole");
  EXPECT_TRUE(says(faultOf<FromChild>(frameOf(1, 71, Bytes(8))), "a width of 0; it must be within 1..32767"));
  EXPECT_TRUE(says(faultOf<FromChild>(frameOf(0, 65, {2, 0, 0xC0, 0x80})), "a sentence that is not UTF-8"));
  Bytes transport = {2};
  transport.resize(17);
  EXPECT_TRUE(says(faultOf<ToChild>(frameOf(1, 7, transport)), "a rolling of 2; it must be 0 or 1"));
}

TEST(Frames, KeepTheRulesWhateverTheyAreGiven) {
  const auto transport = read<ToChild>(bytesOf(Frame<ToChild>{1, 0, TransportNow{true, kNan, 0}}));
  ASSERT_TRUE(std::holds_alternative<Frame<ToChild>>(transport));
  EXPECT_EQ(std::get<TransportNow>(std::get<Frame<ToChild>>(transport).message).tempo,
            std::numeric_limits<double>::denorm_min());

  const auto moved = read<ToChild>(bytesOf(Frame<ToChild>{1, 0, Moved{{{4, 99}, {6, 0.7}, {2, kNan}}}}));
  ASSERT_TRUE(std::holds_alternative<Frame<ToChild>>(moved));
  const auto& values = std::get<Moved>(std::get<Frame<ToChild>>(moved).message).values;
  EXPECT_EQ(values.at(0).value, 75);
  EXPECT_EQ(values.at(1).value, 1);
  EXPECT_EQ(values.at(2).value, 0.25);

  const auto open = read<ToChild>(bytesOf(Frame<ToChild>{1, 0, Open{"a\xFFz\xF0\x9F", std::string(70000, 'v'), {}}}));
  ASSERT_TRUE(std::holds_alternative<Frame<ToChild>>(open));
  EXPECT_EQ(std::get<Open>(std::get<Frame<ToChild>>(open).message).host, "a?z??");
}

TEST(Frames, OfAnyBytesAreReadOrRefused) {
  std::mt19937 random(17);
  const auto seeds = allFromChild();
  int refused = 0;
  for (int turn = 0; turn < 20000; ++turn) {
    const auto& seed = seeds[random() % seeds.size()];
    if (std::holds_alternative<NewPiece>(seed.message)) continue;
    Bytes bytes = bytesOf(seed);
    for (int i = random() % 4; i >= 0; --i) bytes[random() % bytes.size()] = static_cast<std::uint8_t>(random());
    if (random() % 3 == 0) bytes.resize(random() % bytes.size());
    FrameReader<FromChild> reader;
    reader.add(bytes.data(), bytes.size());
    const auto next = reader.next();
    if (const auto* fault = std::get_if<FrameFault>(&next)) {
      EXPECT_FALSE(fault->what.empty());
      ++refused;
    } else if (const auto* frame = std::get_if<Frame<FromChild>>(&next)) {
      EXPECT_EQ(bytesOf(*frame).size(), 4 + ByteReader(bytes.data(), 4, "length").u32());
    }
  }
  EXPECT_GT(refused, 1000);
}

}  // namespace
}  // namespace feelscape::child
