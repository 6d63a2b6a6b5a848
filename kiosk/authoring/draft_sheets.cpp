#include "authoring/draft_sheets.h"

#include "authoring/kept_cells.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace kiosk::authoring {
namespace {

constexpr const char* k_separator = ";";

// The shortest that reads as the same number, and no exponent: the form knows none.
std::string number(double value) {
  std::string text = fmt::format("{}", value);
  return text.find('e') == std::string::npos ? text : fmt::format("{:.20f}", value);
}

// One row as it fills; empty cells are left out.
class Writing {
 public:
  Writing& plain(const std::string& key, const std::string& value) {
    if (!value.empty()) m_cells[key] = value;
    return *this;
  }
  Writing& words(const std::string& key, const Text& text) {
    return plain(key, text.thai).plain(key + std::string(k_english_suffix), text.english);
  }
  Writing& flag(const std::string& key, bool value) { return plain(key, value ? "yes" : ""); }
  Writing& point(const std::string& key, const PlanPoint& at) {
    return plain(key, number(at.x) + ", " + number(at.y));
  }
  Writing& list(const std::string& key, const std::vector<std::string>& values) {
    std::string joined;
    for (const std::string& value : values) joined += (joined.empty() ? "" : k_separator) + value;
    return plain(key, joined);
  }
  // The n-th text belongs to the n-th picture or video, so blanks between them stay.
  Writing& texts(const std::string& key, const std::vector<Text>& texts) {
    return plain(key, beside(texts, &Text::thai))
        .plain(key + std::string(k_english_suffix), beside(texts, &Text::english));
  }
  // A column for each facet; the first of a school's groups has one of its own in the form.
  Writing& terms(const std::vector<TermRef>& terms, bool has_group) {
    std::map<std::string, std::vector<std::string>> by_facet;
    for (const TermRef& term : terms) by_facet[term.facet].push_back(term.term);
    for (auto& [facet, values] : by_facet) {
      if (has_group && facet == "group") {
        plain("group", values.front());
        values.erase(values.begin());
      }
      list(std::string(k_term_prefix) + facet, values);
    }
    return *this;
  }

  SheetCells done() { return std::move(m_cells); }

 private:
  static std::string beside(const std::vector<Text>& texts, std::string Text::*language) {
    std::string joined;
    bool any = false;
    for (std::size_t at = 0; at < texts.size(); ++at) {
      joined += (at > 0 ? k_separator : "") + texts[at].*language;
      any = any || !(texts[at].*language).empty();
    }
    return any ? joined : std::string();
  }

  SheetCells m_cells;
};

SheetCells row_of(const Draft& draft, const EventDraft& event) {
  return Writing()
      .plain("id", event.id)
      .words("name", event.name)
      .words("short_name", event.short_name)
      .plain("mode", event.mode)
      .plain("date", event.date)
      .words("date_text", event.date_text)
      .plain("time", event.time)
      .words("venue", event.venue)
      .plain("organiser", event.organiser)
      .words("partners", event.partners)
      .words("sponsors", event.sponsors)
      .words("objectives", event.objectives)
      .words("project", event.project)
      .plain("stream_url", event.stream_url)
      .plain("voting", event.voting)
      .plain("votes", event.votes)
      .plain("votes_open", event.votes_open)
      .words("sample_note", event.sample_note)
      .plain("accent", event.accent)
      .plain("logo", event.logo)
      .plain("audio", event.audio.thai)
      .plain("audio_en", event.audio.english)
      .plain("licence", draft.licence)
      .words("publisher", draft.publisher)
      .plain("version", draft.version)
      .done();
}

SheetCells row_of(const FacetDraft& facet) {
  return Writing()
      .plain("id", facet.id)
      .words("label", facet.label)
      .plain("applies_to", facet.applies_to)
      .flag("multi", facet.multi)
      .flag("closed", facet.closed)
      .plain("display", facet.display)
      .done();
}

SheetCells row_of(const TermDraft& term) {
  return Writing()
      .plain("facet", term.facet)
      .plain("id", term.id)
      .words("label", term.label)
      .words("short_label", term.short_label)
      .plain("parent", term.parent)
      .words("note", term.note)
      .plain("colour", term.colour)
      .plain("icon", term.icon)
      .plain("role", term.role)
      .plain("reported", term.reported)
      .done();
}

SheetCells row_of(const OrganisationDraft& organisation) {
  return Writing()
      .plain("id", organisation.id)
      .words("name", organisation.name)
      .words("short_name", organisation.short_name)
      .plain("kind", organisation.kind)
      .plain("affiliation", organisation.affiliation)
      .terms(organisation.terms, true)
      .words("levels", organisation.levels)
      .words("about", organisation.about)
      .plain("website", organisation.website)
      .plain("logo", organisation.logo)
      .plain("audio", organisation.audio.thai)
      .plain("audio_en", organisation.audio.english)
      .flag("sample", organisation.sample)
      .done();
}

std::vector<Text> captions_of(const std::vector<PictureDraft>& pictures) {
  std::vector<Text> texts;
  for (const PictureDraft& picture : pictures) texts.push_back(picture.caption);
  return texts;
}

std::vector<Text> alts_of(const std::vector<PictureDraft>& pictures) {
  std::vector<Text> texts;
  for (const PictureDraft& picture : pictures) texts.push_back(picture.alt);
  return texts;
}

std::vector<Text> captions_of(const std::vector<PackVideo>& videos, const std::string& exhibit) {
  std::vector<Text> texts;
  for (const PackVideo& video : videos)
    if (video.exhibit == exhibit) texts.push_back(video.caption);
  return texts;
}

// Pictures and videos are found by their names, so that no column lists them.
SheetCells row_of(const ExhibitDraft& exhibit, const std::vector<PackVideo>& videos) {
  Writing row;
  row.plain("id", exhibit.id)
      .words("title", exhibit.title)
      .words("short_title", exhibit.short_title)
      .list("org", exhibit.organisations)
      .terms(exhibit.terms, false)
      .words("levels", exhibit.levels)
      .plain("year", exhibit.year)
      .words("summary", exhibit.summary)
      .plain("status", exhibit.status)
      .list("awards", exhibit.awards)
      .texts("captions", captions_of(exhibit.pictures))
      .texts("alts", alts_of(exhibit.pictures))
      .texts("video_captions", captions_of(videos, exhibit.id))
      .plain("audio", exhibit.audio.thai)
      .plain("audio_en", exhibit.audio.english)
      .plain("video_url", exhibit.video_url)
      .list("links", exhibit.links)
      .words("place", exhibit.place)
      .plain("stand", exhibit.stand)
      .flag("sample", exhibit.sample);
  for (const SectionDraft& section : exhibit.sections) row.words(section.role, section.text);
  return row.done();
}

SheetCells row_of(const PlanDraft& plan) {
  Writing row;
  row.plain("id", plan.id).words("title", plan.title).plain("picture", plan.picture);
  if (plan.here) row.point("here", *plan.here);
  return row.done();
}

SheetCells row_of(const StandDraft& stand) {
  return Writing()
      .plain("id", stand.id)
      .plain("plan", stand.plan)
      .words("label", stand.label)
      .point("at", stand.at)
      .done();
}

SheetCells row_of(const AwardDraft& award) {
  return Writing()
      .plain("id", award.id)
      .words("name", award.name)
      .plain("level", award.level)
      .plain("kind", award.kind)
      .done();
}

SheetCells row_of(const ProgrammeDraft& entry) {
  return Writing()
      .plain("kind", entry.kind)
      .plain("start", entry.start)
      .plain("end", entry.finish)
      .words("date_text", entry.date_text)
      .words("title", entry.title)
      .words("place", entry.place)
      .done();
}

SheetCells row_of(const FigureDraft& figure) {
  return Writing()
      .plain("id", figure.id)
      .words("label", figure.label)
      .plain("value", figure.value ? fmt::format("{}", *figure.value) : "")
      .plain("value_text", figure.value_text)
      .plain("value_text_en", figure.value_text_en)
      .plain("qualifier", figure.qualifier)
      .words("unit", figure.unit)
      .plain("part_of", figure.part_of)
      .plain("as_of", figure.as_of)
      .words("note", figure.note)
      .plain("source", figure.source)
      .done();
}

SheetCells row_of(const SourceDraft& source) {
  return Writing()
      .plain("id", source.id)
      .words("title", source.title)
      .words("publisher", source.publisher)
      .plain("url", source.url)
      .plain("published_text", source.published_text)
      .plain("retrieved", source.retrieved)
      .done();
}

template <typename Made>
std::vector<SheetCells> rows_of(const std::vector<Made>& all) {
  std::vector<SheetCells> rows;
  for (const Made& one : all) rows.push_back(row_of(one));
  return rows;
}

std::vector<SheetCells> rows_of_exhibits(const PackContent& content) {
  std::vector<SheetCells> rows;
  for (const ExhibitDraft& exhibit : content.draft.exhibits)
    rows.push_back(row_of(exhibit, content.videos));
  return rows;
}

std::vector<SheetCells> rows_of(std::string_view sheet, const PackContent& content) {
  const Draft& draft = content.draft;
  if (sheet == "event") return {row_of(draft, draft.event)};
  if (sheet == "facets") return rows_of(draft.facets);
  if (sheet == "terms") return rows_of(draft.terms);
  if (sheet == "organisations") return rows_of(draft.organisations);
  if (sheet == "exhibits") return rows_of_exhibits(content);
  if (sheet == "plans") return rows_of(draft.plans);
  if (sheet == "stands") return rows_of(draft.stands);
  if (sheet == "awards") return rows_of(draft.awards);
  if (sheet == "programme") return rows_of(draft.programme);
  if (sheet == "figures") return rows_of(draft.figures);
  return sheet == "sources" ? rows_of(draft.sources) : std::vector<SheetCells>();
}

}  // namespace

std::vector<DraftSheet> sheets_of(const PackContent& content) {
  std::vector<DraftSheet> sheets;
  for (const SheetForm& form : sheet_forms())
    sheets.push_back({&form, rows_of(form.name, content)});
  for (DraftSheet& sheet : sheets)
    put_kept_cells(content.draft.cells, sheet.form->name, sheet.rows);
  return sheets;
}

}  // namespace kiosk::authoring
