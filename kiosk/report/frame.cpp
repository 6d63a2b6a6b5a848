#include "report/frame.h"

#include "report/style.h"

namespace kiosk::report {

using text::attribute;
using text::Html;
using text::literal;
using text::tag;
using text::words;

std::string framed(const std::string& title, const Html& body, const Wording& wording) {
  const Html head = literal(
                        "<meta charset=\"utf-8\">"
                        "<meta name=\"viewport\" content=\"width=device-width\">") +
                    tag("title", words(title)) + tag("style", literal(k_page_style));
  const Html all = tag("main", body) + tag("footer", wording.say(say::k_made_by));
  return "<!DOCTYPE html>\n" +
         tag("html", attribute("lang", wording.english() ? "en" : "th"),
             tag("head", head) + tag("body", all))
             .text() +
         "\n";
}

}  // namespace kiosk::report
