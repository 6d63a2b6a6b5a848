// An XML part, walked element by element. Names come without their prefixes: the workbooks that
// programs write differ in these, and in the namespaces behind them, but not in the names.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::grid {

class Attributes {
 public:
  // Empty where there is none.
  std::string_view operator[](std::string_view name) const;
  // Its value as a whole number, or `otherwise` where there is none or it is none.
  std::size_t number(std::string_view name, std::size_t otherwise) const;

  void add(std::string_view name, std::string_view value);
  void clear() { m_used = 0; }

 private:
  struct Attribute {
    std::string name;
    std::string value;
  };
  std::vector<Attribute> m_list;  // kept from element to element; the first m_used are in use
  std::size_t m_used = 0;
};

class XmlReader {
 public:
  virtual ~XmlReader() = default;
  virtual void open(std::string_view name, const Attributes& attributes) = 0;
  virtual void close(std::string_view name) = 0;
  virtual void text(std::string_view piece) = 0;
};

// Thrown by a reader to end the walk. It never leaves this room: walk() makes an Error of it.
struct Refusal {
  std::string message;
};

// Fails with Fault::input where the part is not well formed, nests deeper than k_deepest, declares
// a document type (and with it entities), or where the reader refuses. Text comes as UTF-8.
base::Result<void> walk(std::string_view part, XmlReader& reader);

constexpr std::size_t k_deepest = 64;

}  // namespace kiosk::grid
