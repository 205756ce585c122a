// Compares a declaration of ours with another's while compiling.
#pragma once

#include <cstddef>
#include <cstdint>

#define SAME_SIZE(ours, theirs) static_assert(sizeof(ours) == sizeof(theirs))
#define SAME_PLACE(ours, member, theirs, name)                                                  \
  static_assert(offsetof(ours, member) == offsetof(theirs, name), "another place than theirs"); \
  static_assert(sizeof(ours::member) == sizeof(theirs::name), "another size than theirs")
#define SAME_NUMBER(ours, theirs) static_assert(static_cast<std::int64_t>(ours) == static_cast<std::int64_t>(theirs))
