#include "authoring/build.h"

#include "authoring/draft.h"
#include "authoring/picture_rules.h"
#include "authoring/prepare.h"
#include "authoring/preview.h"
#include "authoring/recording_rules.h"
#include "authoring/rendition_cache.h"
#include "authoring/rules.h"
#include "authoring/source_pictures.h"
#include "authoring/source_recordings.h"
#include "authoring/source_videos.h"
#include "authoring/video_rules.h"
#include "authoring/workbook.h"
#include "authoring/workshop.h"
#include "authoring/writer.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <functional>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

namespace kiosk::authoring {
namespace {

using base::Result;

// What one build works with.
struct Tools {
  Workshop workshop;
  RenditionCache cache;
};

// A source that was read, on its way into a pack.
struct Prepared {
  const Workbook& workbook;
  const PictureHeaders& headers;
  const KnownVideos& videos;
  const KnownRecordings& recordings;
  Draft draft;
};

// A picture of the pack, and what is written of it.
struct Work {
  std::string file;  // its name in the media folder
  std::function<Result<void>(PackWriter&, const PreparedPicture&)> write;
  std::optional<std::size_t> card;  // that it leads, by its place in the preview
};

void add_works_of_exhibits(const Draft& draft, std::vector<Work>& works) {
  std::int64_t exhibit = 0;
  for (const ExhibitDraft& each : draft.exhibits) {
    ++exhibit;
    std::int64_t position = 0;
    for (const PictureDraft& picture : each.pictures) {
      ++position;
      works.push_back({picture.file,
                       [=, &picture](PackWriter& writer, const PreparedPicture& made) {
                         return writer.write_picture(exhibit, position, picture, made);
                       },
                       std::nullopt});
      if (position == 1) works.back().card = static_cast<std::size_t>(exhibit - 1);
    }
  }
}

void add_logos_and_plans(const Draft& draft, std::vector<Work>& works) {
  if (!draft.event.logo.empty())
    works.push_back({draft.event.logo,
                     [&](PackWriter& writer, const PreparedPicture& made) {
                       return writer.write_event_logo(draft.event, made);
                     },
                     std::nullopt});
  for (const OrganisationDraft& organisation : draft.organisations)
    if (!organisation.logo.empty())
      works.push_back({organisation.logo,
                       [&](PackWriter& writer, const PreparedPicture& made) {
                         return writer.write_logo(organisation, made);
                       },
                       std::nullopt});
  std::int64_t position = 0;
  for (const PlanDraft& plan : draft.plans) {
    ++position;
    works.push_back({plan.picture,
                     [=, &plan](PackWriter& writer, const PreparedPicture& made) {
                       return writer.write_plan(position, plan, made);
                     },
                     std::nullopt});
  }
}

std::vector<Work> pictures_in(const Draft& draft) {
  std::vector<Work> works;
  add_works_of_exhibits(draft, works);
  add_logos_and_plans(draft, works);
  return works;
}

std::vector<WantedPicture> wanted(const std::vector<Work>& works, const MediaFolder& media,
                                  const PictureHeaders& headers) {
  std::vector<WantedPicture> wanted;
  for (const Work& work : works) {
    const auto header = headers.find(work.file);
    const bool known = header != headers.end() && header->second;
    wanted.push_back({media.path_of(work.file), known ? header->second->digest : ""});
  }
  return wanted;
}

// Prepares a few pictures ahead, and writes them in order where there is a writer. One that cannot
// be read is a problem, and the others go on. Returns how many were kept from an earlier build.
Result<std::size_t> write_pictures(const BuildRequest& request, Tools& tools,
                                   const std::vector<Work>& works,
                                   std::vector<WantedPicture> wanted_pictures, PackWriter* writer,
                                   BuildReport& report) {
  PictureLine line(tools.workshop, tools.cache, std::move(wanted_pictures));
  std::size_t done = 0;
  for (const Work& work : works) {
    request.tell({Stage::pictures, done++, works.size()});
    const Result<PreparedPicture> picture = line.next();
    if (!picture) {
      report.problems.error({"media/" + work.file}, picture.error());
      continue;
    }
    if (work.card) put_picture(report.preview, *work.card, *picture);
    if (writer != nullptr) TRY(work.write(*writer, *picture));
  }
  request.tell({Stage::pictures, works.size(), works.size()});
  return line.reused();
}

// Of a source without errors: all its videos can be played.
Result<void> write_videos(const BuildRequest& request, const Prepared& source, PackWriter& writer) {
  const std::size_t total = source.draft.videos();
  std::size_t done = 0;
  std::int64_t exhibit = 0;
  for (const ExhibitDraft& each : source.draft.exhibits) {
    ++exhibit;
    std::int64_t position = 0;
    for (const VideoDraft& video : each.videos) {
      request.tell({Stage::videos, done++, total});
      const KnownVideo& known = *source.videos.at(video.file);
      TRY(writer.write_video(exhibit, ++position, video, known.facts, known.poster,
                             source.workbook.media.path_of(video.file)));
    }
  }
  if (total > 0) request.tell({Stage::videos, total, total});
  return {};
}

// Of a source without errors, likewise: works, then schools, then the event.
Result<void> write_recordings(const BuildRequest& request, const Prepared& source,
                              PackWriter& writer) {
  const std::size_t total = source.draft.recordings();
  std::size_t done = 0;
  const auto write = [&](const PackWriter::Owner& owner, const AudioDraft& audio) -> Result<void> {
    for (const auto& [language, file] : {std::pair(catalog::Language::thai, audio.thai),
                                         {catalog::Language::english, audio.english}}) {
      if (file.empty()) continue;
      request.tell({Stage::recordings, done++, total});
      TRY(writer.write_recording(owner, language, *source.recordings.at(file),
                                 source.workbook.media.path_of(file)));
    }
    return {};
  };
  std::int64_t position = 0;
  for (const ExhibitDraft& each : source.draft.exhibits) TRY(write({++position, {}}, each.audio));
  for (const OrganisationDraft& each : source.draft.organisations)
    TRY(write({{}, each.id}, each.audio));
  TRY(write({}, source.draft.event.audio));
  if (total > 0) request.tell({Stage::recordings, total, total});
  return {};
}

BuildSummary summary_of(const Draft& draft, std::size_t reused) {
  return {draft.event.id,
          draft.version,
          text::without_breaks(draft.event.name.thai),
          draft.exhibits.size(),
          static_cast<std::size_t>(draft.schools()),
          draft.pictures(),
          draft.videos(),
          draft.recordings(),
          0,
          reused};
}

// What an organiser looks at while errors are mended: the leads that can be read, of the cards that
// get a picture.
Result<void> prepare_leads(const BuildRequest& request, const Prepared& source, Tools& tools,
                           BuildReport& report) {
  std::vector<Work> leads;
  for (Work& work : pictures_in(source.draft)) {
    const auto header = source.headers.find(work.file);
    const bool readable = header != source.headers.end() && header->second;
    if (readable && work.card && *work.card < k_most_cards_with_picture)
      leads.push_back(std::move(work));
  }
  TRY(write_pictures(request, tools, leads, wanted(leads, source.workbook.media, source.headers),
                     nullptr, report));
  return {};
}

Result<void> prepare_all(const BuildRequest& request, const Prepared& source, Tools& tools,
                         BuildReport& report) {
  std::optional<PackWriter> writer;
  if (!request.target.empty()) {
    writer.emplace(TRY(PackWriter::create(request.target)));
    TRY(writer->write(source.draft));
  }
  const std::vector<Work> works = pictures_in(source.draft);
  const std::size_t reused = TRY(
      write_pictures(request, tools, works, wanted(works, source.workbook.media, source.headers),
                     writer ? &*writer : nullptr, report));
  if (writer) TRY(write_videos(request, source, *writer));
  if (writer) TRY(write_recordings(request, source, *writer));
  tools.cache.drop_unused();
  report.summary = summary_of(source.draft, reused);
  if (!writer || report.problems.errors() > 0) return {};
  request.tell({Stage::writing});
  TRY(writer->publish());
  report.built = true;
  std::error_code none;
  report.summary.bytes = std::filesystem::file_size(request.target, none);
  return {};
}

// A pack takes the place of an older pack, never of a folder or a device.
Result<void> check_target(const std::filesystem::path& target) {
  std::error_code none;
  const auto kind = std::filesystem::status(target, none).type();
  if (kind == std::filesystem::file_type::not_found ||
      kind == std::filesystem::file_type::regular || kind == std::filesystem::file_type::none)
    return {};
  return base::fail(base::Fault::input,
                    fmt::format("{} is no file; give the pack a name of its own, such as "
                                "loei2.kpack",
                                target.string()));
}

}  // namespace

Result<BuildReport> build(const BuildRequest& request) {
  TRY(check_target(request.target));
  BuildReport report;
  request.tell({Stage::reading});
  const Workbook workbook = TRY(read_workbook(request.source, report.problems));
  request.tell({Stage::checking});
  Tools tools{Workshop(), RenditionCache(request.source)};
  const PictureHeaders headers =
      inspect_pictures(tools.workshop, workbook.media, used_pictures(workbook),
                       [&](std::size_t done, std::size_t total) {
                         request.tell({Stage::checking, done, total});
                       });
  const KnownVideos videos = look_at_videos(tools.workshop, workbook.media, used_videos(workbook),
                                            [&](std::size_t done, std::size_t total) {
                                              request.tell({Stage::checking_videos, done, total});
                                            });
  const KnownRecordings recordings = listen_to_recordings(
      workbook.media, used_recordings(workbook), [&](std::size_t done, std::size_t total) {
        request.tell({Stage::checking_recordings, done, total});
      });
  check(workbook, report.problems);
  check_recordings(workbook, recordings, report.problems);
  check_videos(workbook, videos, report.problems);
  check_pictures(workbook, headers, report.problems);
  const bool faulty = report.problems.errors() > 0;
  const bool looked_at = request.preview == WantPreview::yes;
  if (faulty && !looked_at) return report;
  request.tell({Stage::preparing});
  Prepared source{workbook, headers, videos, recordings, draft_of(workbook)};
  TRY(prepare(source.draft));
  if (looked_at) report.preview = preview_of(workbook, source.draft);
  TRY((faulty ? prepare_leads : prepare_all)(request, source, tools, report));
  return report;
}

}  // namespace kiosk::authoring
