#pragma once
// Numbers by the grammar of RFC 8259, section 6. simdjson reads only those that fit a machine type and calls the
// others errors; a long number in a field that nobody reads must not cost the line.

#include <charconv>
#include <limits>
#include <string_view>

#include "gavel_json.h"

namespace gavel {

inline size_t count_digits(std::string_view token, size_t from) {
    size_t at = from;
    while (at < token.size() && token[at] >= '0' && token[at] <= '9') at++;
    return at - from;
}

/// Reads `token` into `value`; false when it is no JSON number.
inline bool read_number(std::string_view token, gavel_json_value &value) {
    const bool is_negative = !token.empty() && token[0] == '-';
    const size_t first_digit = is_negative ? 1 : 0;
    const size_t digit_count = count_digits(token, first_digit);
    if (digit_count == 0 || (digit_count > 1 && token[first_digit] == '0')) return false;
    size_t at = first_digit + digit_count;
    const bool is_integer = at == token.size();
    if (at < token.size() && token[at] == '.') {
        const size_t count = count_digits(token, at + 1);
        if (count == 0) return false;
        at += 1 + count;
    }
    if (at < token.size() && (token[at] | 0x20) == 'e') {
        at++;
        if (at < token.size() && (token[at] == '+' || token[at] == '-')) at++;
        const size_t count = count_digits(token, at);
        if (count == 0) return false;
        at += count;
    }
    if (at != token.size()) return false;

    // 18 digits always fit in 64 bits.
    if (is_integer && digit_count <= 18) {
        int64_t magnitude = 0;
        for (size_t index = first_digit; index < token.size(); index++) {
            magnitude = magnitude * 10 + (token[index] - '0');
        }
        value.kind = gavel_json_integer;
        value.integer = is_negative ? -magnitude : magnitude;
        value.number = static_cast<double>(value.integer);
        return true;
    }
    value.kind = is_integer ? gavel_json_big_integer : gavel_json_number;
    const auto result = std::from_chars(token.data(), token.data() + token.size(), value.number);
    if (result.ec != std::errc()) value.number = std::numeric_limits<double>::infinity();
    return true;
}

}  // namespace gavel
