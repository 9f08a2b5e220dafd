#pragma once
// The registered paths as a tree of keys, so that one walk over an object finds them all.

#include <array>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gavel {

struct PathNode {
    std::string key;
    /// The key and the quotation mark behind it, when that is short enough to be compared within any padding.
    std::string quoted_key;
    /// Indexes of the values that this path fills: a field and a raw copy may name the same path.
    std::vector<int> values;
    /// The child that stood at each position the last time: records of one source keep their order.
    std::array<PathNode *, 32> child_at_position{};
    std::vector<std::unique_ptr<PathNode>> children;
    /// Chains of children by `bucket_of`, as index + 1; 0 ends a chain.
    std::array<uint8_t, 64> first_of_bucket{};
    std::vector<uint8_t> next_of_child;
    /// Number of the parse that last met this node: a second meeting in the same parse is a duplicate key.
    uint64_t met_in_parse = 0;

    /// Keys differ by length and by their outer letters nearly always; the comparison after it decides.
    static size_t bucket_of(const char *key, size_t length) {
        if (length == 0) return 0;
        const auto first = static_cast<unsigned char>(key[0]);
        const auto last = static_cast<unsigned char>(key[length - 1]);
        return (length * 7 + first * 3 + last) & 63;
    }

    PathNode *find(const char *key, size_t length) const {
        for (unsigned at = first_of_bucket[bucket_of(key, length)]; at != 0; at = next_of_child[at - 1]) {
            PathNode *child = children[at - 1].get();
            if (child->key.size() == length && std::memcmp(child->key.data(), key, length) == 0) return child;
        }
        return nullptr;
    }

    /// The child that is expected at `position`, if `key` is its key; `key` has 60 readable bytes.
    PathNode *expected(const char *key, size_t position) const {
        if (position >= child_at_position.size()) return nullptr;
        PathNode *child = child_at_position[position];
        if (child == nullptr) return nullptr;
        const std::string &quoted = child->quoted_key;
        return !quoted.empty() && std::memcmp(key, quoted.data(), quoted.size()) == 0 ? child : nullptr;
    }

    /// The child of that key, made when it is not there; null when this node has 255 already.
    PathNode *find_or_add(std::string_view name) {
        if (PathNode *found = find(name.data(), name.size())) return found;
        if (children.size() == 255) return nullptr;
        auto child = std::make_unique<PathNode>();
        child->key = std::string(name);
        if (name.size() < 60) child->quoted_key = child->key + '"';
        uint8_t &first = first_of_bucket[bucket_of(name.data(), name.size())];
        children.push_back(std::move(child));
        next_of_child.push_back(first);
        first = static_cast<uint8_t>(children.size());
        return children.back().get();
    }
};

}  // namespace gavel
