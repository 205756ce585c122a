// The table of parameters: texts and values both ways.
#include "core/parameters.h"

#include <gtest/gtest.h>

#include <clocale>
#include <cstdio>
#include <limits>
#include <string>

namespace feelscape::test {
namespace {

const Parameter& of(ParameterId id) { return parameterAt(indexOf(id)); }

TEST(Parameters, StandInTheOrderOfTheirIds) {
  for (int i = 0; i < kParameterCount; ++i) EXPECT_EQ(static_cast<int>(parameterAt(i).id), i + 1);
  EXPECT_FALSE(indexOf(0U));
  EXPECT_FALSE(indexOf(19U));
  EXPECT_EQ(indexOf(18U), kParameterCount - 1);
}

TEST(Parameters, HaveTheDefaultsOfTheStatesPage) {
  const ParameterValues expected = {1, 0.25, 1, 50, 0.3, 0, 1, 0, 1, 1, 1, 1, 0, 1, 1, 0.7, 0, 0.4};
  EXPECT_EQ(standardValues(), expected);
}

TEST(Parameters, ComeBackFromTheirTexts) {
  for (int i = 0; i < kParameterCount; ++i) {
    const Parameter& parameter = parameterAt(i);
    for (int step = 0; step <= 48; ++step) {
      const double value = allowed(parameter, parameter.low + step * (parameter.high - parameter.low) / 48);
      const std::string text = textOf(parameter, value);
      const auto read = valueOf(parameter, text);
      ASSERT_TRUE(read) << parameter.name << " " << text;
      EXPECT_EQ(textOf(parameter, *read), text) << parameter.name;
      EXPECT_NEAR(*read, value, 0.01 * (parameter.high - parameter.low)) << parameter.name;
    }
  }
}

TEST(Parameters, ComeBackFromNormalized) {
  for (int i = 0; i < kParameterCount; ++i) {
    const Parameter& parameter = parameterAt(i);
    for (int step = 0; step <= 48; ++step) {
      const double value = allowed(parameter, parameter.low + step * (parameter.high - parameter.low) / 48);
      EXPECT_NEAR(valueOf(parameter, normalizedOf(parameter, value)), value, 1e-12) << parameter.name;
      const auto asFloat = static_cast<float>(normalizedOf(parameter, value));
      EXPECT_NEAR(valueOf(parameter, static_cast<double>(asFloat)), value, 1e-5) << parameter.name << " as float";
    }
  }
}

TEST(Parameters, ReadAsAPersonWritesThem) {
  EXPECT_EQ(textOf(of(ParameterId::latch), 2), "loop");
  EXPECT_EQ(textOf(of(ParameterId::temperature), 0.25), "0.250");
  EXPECT_EQ(textOf(of(ParameterId::humanise), 0.3), "30.0");
  EXPECT_EQ(textOf(of(ParameterId::transpose), -12), "-12");
  EXPECT_EQ(textOf(of(ParameterId::start), 0), "1") << "as the host and the panel count bars";
  EXPECT_EQ(valueOf(of(ParameterId::start), "65"), 64);
  EXPECT_EQ(valueOf(of(ParameterId::latch), " Loop "), 2);
  EXPECT_EQ(valueOf(of(ParameterId::swing), "62.5 %"), 62.5);
  EXPECT_EQ(valueOf(of(ParameterId::swing), "62.5%"), 62.5);
  EXPECT_EQ(valueOf(of(ParameterId::transpose), "+7 st"), 7);
  EXPECT_EQ(valueOf(of(ParameterId::transpose), "99"), 24) << "moved to the border";
  EXPECT_EQ(valueOf(of(ParameterId::play), "off"), 0);
}

TEST(Parameters, AreAFreshPluginsWhereAHostGivesNoNumber) {
  const double none = std::numeric_limits<double>::quiet_NaN();
  for (int i = 0; i < kParameterCount; ++i) {
    const Parameter& parameter = parameterAt(i);
    EXPECT_EQ(textOf(parameter, none), textOf(parameter, parameter.standard)) << parameter.name;
    EXPECT_EQ(valueOf(parameter, none), parameter.standard) << parameter.name;
    EXPECT_EQ(normalizedOf(parameter, none), normalizedOf(parameter, parameter.standard)) << parameter.name;
  }
}

// A host may run in a language whose decimal point is a comma.
TEST(Parameters, AreWrittenAndReadTheSameInEveryLanguage) {
  const std::string before = std::setlocale(LC_ALL, nullptr);
  const bool isThere = std::setlocale(LC_ALL, "de_DE.UTF-8") != nullptr || std::setlocale(LC_ALL, "German") != nullptr;
  char half[8];
  std::snprintf(half, sizeof half, "%.1f", 0.5);
  EXPECT_STREQ(half, isThere ? "0,5" : "0.5");
  EXPECT_EQ(textOf(of(ParameterId::temperature), 0.25), "0.250");
  EXPECT_EQ(valueOf(of(ParameterId::swing), "62.5 %"), 62.5);
  std::setlocale(LC_ALL, before.c_str());
  if (!isThere) GTEST_SKIP() << "German is not installed here";
}

TEST(Parameters, RefuseOtherTexts) {
  for (const char* text : {"", " ", "loud", "12 apples", "nan", "inf", "1e999", "--3", "+"}) {
    EXPECT_FALSE(valueOf(of(ParameterId::swing), text)) << text;
  }
}

}  // namespace
}  // namespace feelscape::test
