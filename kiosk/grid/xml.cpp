#include "grid/xml.h"

#include <expat.h>

#include <charconv>
#include <limits>
#include <memory>
#include <type_traits>

namespace kiosk::grid {
namespace {

using base::Fault;

std::string_view without_prefix(std::string_view name) {
  return name.substr(name.find(':') + 1);  // from the start where there is none
}

// Stands between expat, which is C, and the reader, which may throw: a refusal is kept and stops
// the parser.
class Walker {
 public:
  explicit Walker(XmlReader& reader) : m_reader(reader) {
    XML_SetUserData(m_parser.get(), this);
    XML_SetElementHandler(m_parser.get(), &Walker::on_open, &Walker::on_close);
    XML_SetCharacterDataHandler(m_parser.get(), &Walker::on_text);
    XML_SetStartDoctypeDeclHandler(m_parser.get(), &Walker::on_doctype);
  }

  base::Result<void> walk(std::string_view part) {
    constexpr std::string_view::size_type k_longest = std::numeric_limits<int>::max();
    if (part.size() > k_longest) return base::fail(Fault::input, "it is too large");
    const auto length = static_cast<int>(part.size());
    const XML_Status status = XML_Parse(m_parser.get(), part.data(), length, XML_TRUE);
    if (!m_refusal.empty()) return base::fail(Fault::input, m_refusal);
    if (status == XML_STATUS_OK) return {};
    return base::fail(
        Fault::input,
        "the workbook is damaged; open it in a spreadsheet program and save it again");
  }

 private:
  template <typename Step>
  void guarded(Step step) {
    try {
      if (m_refusal.empty()) step();
    } catch (const Refusal& refusal) {
      m_refusal = refusal.message;
      XML_StopParser(m_parser.get(), XML_FALSE);
    }
  }

  void open(const char* name, const char** attributes) {
    if (++m_depth > k_deepest) throw Refusal{"its parts are nested too deeply"};
    m_attributes.clear();
    for (; *attributes != nullptr; attributes += 2)
      // LibreOffice says a cell's type twice; under its own prefix it says less.
      if (!std::string_view(*attributes).starts_with("calcext:"))
        m_attributes.add(without_prefix(attributes[0]), attributes[1]);
    m_reader.open(without_prefix(name), m_attributes);
  }

  static void on_open(void* walker, const char* name, const char** attributes) {
    auto& self = *static_cast<Walker*>(walker);
    self.guarded([&] { self.open(name, attributes); });
  }
  static void on_close(void* walker, const char* name) {
    auto& self = *static_cast<Walker*>(walker);
    --self.m_depth;
    self.guarded([&] { self.m_reader.close(without_prefix(name)); });
  }
  static void on_text(void* walker, const char* text, int length) {
    auto& self = *static_cast<Walker*>(walker);
    self.guarded([&] { self.m_reader.text({text, static_cast<std::size_t>(length)}); });
  }
  static void on_doctype(void* walker, const char*, const char*, const char*, int) {
    static_cast<Walker*>(walker)->guarded(
        [] { throw Refusal{"it declares a document type or entities, which no workbook needs"}; });
  }

  struct Free {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
  };
  std::unique_ptr<std::remove_pointer_t<XML_Parser>, Free> m_parser{XML_ParserCreate(nullptr)};
  XmlReader& m_reader;
  Attributes m_attributes;
  std::size_t m_depth = 0;
  std::string m_refusal;
};

}  // namespace

std::string_view Attributes::operator[](std::string_view name) const {
  for (std::size_t at = 0; at < m_used; ++at)
    if (m_list[at].name == name) return m_list[at].value;
  return {};
}

std::size_t Attributes::number(std::string_view name, std::size_t otherwise) const {
  const std::string_view value = (*this)[name];
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  return error == std::errc() && end == value.data() + value.size() ? number : otherwise;
}

void Attributes::add(std::string_view name, std::string_view value) {
  if (m_used == m_list.size()) m_list.emplace_back();
  m_list[m_used].name.assign(name);
  m_list[m_used].value.assign(value);
  ++m_used;
}

base::Result<void> walk(std::string_view part, XmlReader& reader) {
  return Walker(reader).walk(part);
}

}  // namespace kiosk::grid
