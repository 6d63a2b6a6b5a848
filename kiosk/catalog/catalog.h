// The questions a screen asks of a pack. Every one is answered through an index, so a pack of
// 100,000 works answers like one of 100.
#pragma once

#include "base/result.h"
#include "catalog/exhibition.h"
#include "catalog/work_set.h"
#include "store/database.h"

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::catalog {

// The terms chosen in one facet: a work must carry any of them.
struct Choice {
  FacetId facet;
  std::vector<TermId> terms;
  bool operator==(const Choice&) const = default;
};

// Which works are meant. Choices of different facets must all hold.
struct Selection {
  std::vector<Choice> choices;
  OrganisationId organisation;  // only its works, unless empty
  StandId stand;                // only the works that stand there, unless empty
  bool outstanding = false;     // only selected and best-practice works
  bool operator==(const Selection&) const = default;
};

enum class Order { authors, name, school };

struct Page {
  std::int64_t offset = 0;
  std::int64_t limit = 60;
};

// Where a work stands in a list: "12 of 197", and its neighbours there.
struct Standing {
  std::int64_t index = 0;  // from 0
  std::int64_t count = 0;
  ExhibitId previous;  // empty at the start
  ExhibitId next;      // empty at the end
  bool operator==(const Standing&) const = default;
};

// What was recalled: works, and schools with the works that have no other school.
struct Hidden {
  std::vector<ExhibitId> exhibits;
  std::vector<OrganisationId> organisations;
  bool operator==(const Hidden&) const = default;
};

// Which organisation leads each work.
struct Leads {
  struct Work {
    std::int64_t position = 0;  // in the author's order, from 1; the catalog's own name for it
    std::uint32_t school = 0;   // of schools
    bool operator==(const Work&) const = default;
  };
  std::vector<OrganisationId> schools;  // the first is empty: of works without one
  std::vector<Work> works;              // by rising position
  bool operator==(const Leads&) const = default;
};

class Catalog {
 public:
  // Takes over an opened pack; pack::open checks the file first.
  explicit Catalog(store::Database database);

  // From now on every answer is as if these were not in the pack: no list, count, school or search
  // knows them. Ids the pack does not hold are left aside. Call it once, before the first question.
  // Reported figures stay as they were reported, and pictures can still be had by their number.
  base::Result<void> hide(const Hidden& hidden);

  base::Result<PackFacts> facts() const;
  base::Result<Event> event() const;
  base::Result<std::vector<ProgrammeEntry>> programme() const;
  base::Result<std::vector<Figure>> figures() const;
  base::Result<std::vector<Source>> sources() const;

  // In the author's order; one without a picture is none.
  base::Result<std::vector<Plan>> plans() const;
  // In the author's order, each with the number of its works; Selection::stand asks for those.
  base::Result<std::vector<Stand>> stands(const PlanId& plan) const;
  base::Result<std::optional<Stand>> stand(const StandId& id) const;

  base::Result<std::vector<Facet>> facets() const;
  // In the author's order, each with the number of works of `selection` that carry it or a term
  // below it. Counted from sets that were made when the pack was built: microseconds, whatever its
  // size.
  base::Result<std::vector<Term>> terms(const FacetId& facet, const Selection& selection) const;
  // The same with the number of organisations that have works: of all, or of those that
  // organisations(`selection`) lists.
  base::Result<std::vector<Term>> terms_of_organisations(const FacetId& facet,
                                                         const Selection& selection) const;
  base::Result<std::optional<Term>> term(const FacetId& facet, const TermId& id) const;

  // Organisations with at least one work, in the language's order; `selection` narrows them to
  // those that carry its organisation terms.
  base::Result<std::vector<OrganisationRow>> organisations(const Selection& selection,
                                                           Language language) const;
  base::Result<std::optional<Organisation>> organisation(const OrganisationId& id) const;

  base::Result<std::int64_t> count(const Selection& selection) const;
  base::Result<std::vector<ExhibitCard>> exhibits(const Selection& selection, Order order,
                                                  Language language, Page page) const;
  // In the order of the ids; those the pack does not hold are left out.
  base::Result<std::vector<ExhibitCard>> cards(const std::vector<ExhibitId>& ids) const;
  // One work as a card shows it; nothing if the pack does not hold it.
  base::Result<std::optional<ExhibitCard>> card(const ExhibitId& id) const;
  // Its web addresses, that of a video first.
  base::Result<std::vector<std::string>> links(const ExhibitId& id) const;
  // Of all works, in the author's order.
  base::Result<std::vector<ExhibitId>> exhibit_ids() const;
  base::Result<std::optional<Exhibit>> exhibit(const ExhibitId& id) const;
  base::Result<Leads> leads() const;
  // In this order; what is not there is left out.
  base::Result<std::vector<ExhibitCard>> cards(const std::vector<std::int64_t>& positions) const;
  base::Result<std::optional<std::int64_t>> position_of(const ExhibitId& id) const;
  base::Result<std::optional<ExhibitId>> at_position(std::int64_t position) const;
  base::Result<Standing> standing(const ExhibitId& id, const Selection& selection, Order order,
                                  Language language) const;
  // Of the same school first, then of the same category; never the work itself.
  base::Result<std::vector<ExhibitCard>> related(const ExhibitId& id, std::int64_t limit) const;

  // The JPEG of the smallest rendition whose long side reaches `side` pixels, or of the largest.
  base::Result<std::vector<std::byte>> rendition(MediaId media, int side) const;

  base::Result<std::optional<Video>> video(VideoId id) const;
  // One piece of a video's file, from 0; see schema.h for how long they are.
  base::Result<std::vector<std::byte>> video_piece(VideoId video, std::int64_t position) const;
  // In order of time; they may overlap. Empty if there are none in this language.
  base::Result<std::vector<Cue>> subtitles(VideoId video, Language language) const;

  base::Result<std::optional<Recording>> recording(RecordingId id) const;
  // One piece of a recording's file, from 0.
  base::Result<std::vector<std::byte>> recording_piece(RecordingId recording,
                                                       std::int64_t position) const;

  // Every name the statistics need to outlive this pack: kind ("exhibit", "organisation",
  // "facet", "term"; "event" and "place" with the event's id), id and name.
  struct Named {
    std::string kind;
    std::string id;
    Text name;
    std::string category;      // of an exhibit: facet/term of its first category
    std::string organisation;  // of an exhibit: its lead organisation
    std::string terms;         // of an exhibit or organisation: its own, facet/term, blanks between
    std::int64_t thai_bytes = 0;  // of an exhibit: how long its Thai text is, break marks included
  };
  base::Result<std::vector<Named>> names() const;

  // Something that can be found, with its text as it lies in the pack: folded (text/fold.h), titles
  // and names and aliases apart from the rest, line ends between them.
  enum class FindableKind { exhibit, organisation, term };
  struct Findable {
    FindableKind kind = FindableKind::exhibit;
    std::int64_t position = 0;  // of an exhibit: increasing
    std::string id;             // of a term: facet/term
    std::string name;
    std::string body;
  };
  // Every work in the author's order, then organisations by name, then terms in the author's order;
  // until `use` returns false.
  base::Result<void> each_findable(const std::function<bool(Findable&&)>& use) const;
  // As it is displayed; empty if there is no such thing.
  base::Result<Text> name_of(FindableKind kind, const std::string& id) const;
  // Which works are an organisation's or carry a term: its kind, its id as above and the work's
  // position, those of one owner together and increasing; until `use` returns false.
  using UseOfTie = std::function<bool(FindableKind, const std::string& id, std::int64_t position)>;
  base::Result<void> each_tie(const UseOfTie& use) const;
  // Gives back what is kept of the pack to answer faster.
  void forget_kept() const;

 private:
  using TermWorks = std::map<TermId, WorkSet>;
  using Positions = std::vector<std::uint32_t>;  // of all works, in an order
  base::Result<const Positions*> in_order(Order order, Language language) const;
  base::Result<const TermWorks*> works_of_terms(const FacetId& facet) const;
  base::Result<const WorkSet*> outstanding() const;
  base::Result<WorkSet> works_of(const Selection& selection) const;
  base::Result<void> keep_listed(WorkSet& works, const char* sql,
                                 const store::Values& values) const;
  base::Result<std::vector<Term>> terms_of(const char* table, const char* owner_column,
                                           const store::Value& owner, AppliesTo applies_to) const;

  base::Result<Recordings> recordings_of(const store::Value& exhibit,
                                         const store::Value& organisation) const;

  base::Result<std::set<std::string>> hidden_names() const;

  store::Database m_database;
  bool m_hides = false;
  WorkSet m_hidden;
  // Read when they are first asked for.
  mutable std::map<FacetId, TermWorks> m_works;
  mutable std::optional<WorkSet> m_outstanding;
  mutable std::map<std::pair<Order, Language>, Positions> m_orders;
};

}  // namespace kiosk::catalog
