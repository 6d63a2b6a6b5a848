#include "authoring/build.h"

#include "authoring/draft.h"
#include "authoring/picture_rules.h"
#include "authoring/prepare.h"
#include "authoring/rendition_cache.h"
#include "authoring/rules.h"
#include "authoring/source_pictures.h"
#include "authoring/workbook.h"
#include "authoring/workshop.h"
#include "authoring/writer.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <functional>
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

// A picture of the pack, and what is written of it.
struct Work {
  std::string file;  // its name in the media folder
  std::function<Result<void>(PackWriter&, const PreparedPicture&)> write;
};

void add_works_of_exhibits(const Draft& draft, std::vector<Work>& works) {
  std::int64_t exhibit = 0;
  for (const ExhibitDraft& each : draft.exhibits) {
    ++exhibit;
    std::int64_t position = 0;
    for (const PictureDraft& picture : each.pictures) {
      ++position;
      works.push_back(
          {picture.file, [=, &picture](PackWriter& writer, const PreparedPicture& made) {
             return writer.write_picture(exhibit, position, picture, made);
           }});
    }
  }
}

void add_logos_and_plans(const Draft& draft, std::vector<Work>& works) {
  for (const OrganisationDraft& organisation : draft.organisations)
    if (!organisation.logo.empty())
      works.push_back({organisation.logo, [&](PackWriter& writer, const PreparedPicture& made) {
                         return writer.write_logo(organisation, made);
                       }});
  std::int64_t position = 0;
  for (const PlanDraft& plan : draft.plans) {
    ++position;
    works.push_back({plan.picture, [=, &plan](PackWriter& writer, const PreparedPicture& made) {
                       return writer.write_plan(position, plan, made);
                     }});
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

// Prepares a few pictures ahead, and writes them in order. One that cannot be read is a problem,
// and the others go on. Returns how many were kept from an earlier build.
Result<std::size_t> write_pictures(const BuildRequest& request, Tools& tools,
                                   const std::vector<Work>& works,
                                   std::vector<WantedPicture> wanted_pictures, PackWriter& writer,
                                   Problems& problems) {
  PictureLine line(tools.workshop, tools.cache, std::move(wanted_pictures));
  std::size_t done = 0;
  for (const Work& work : works) {
    request.tell({Stage::pictures, done++, works.size()});
    const Result<PreparedPicture> picture = line.next();
    if (picture)
      TRY(work.write(writer, *picture));
    else
      problems.error({"media/" + work.file}, picture.error().message);
  }
  request.tell({Stage::pictures, works.size(), works.size()});
  tools.cache.drop_unused();
  return line.reused();
}

// One after the other: each is read from the disk twice, and decodes a few pictures only.
Result<void> write_videos(const BuildRequest& request, Workshop& workshop, const Workbook& workbook,
                          const Draft& draft, PackWriter& writer, Problems& problems) {
  const std::size_t total = draft.videos();
  std::size_t done = 0;
  std::int64_t exhibit = 0;
  for (const ExhibitDraft& each : draft.exhibits) {
    ++exhibit;
    std::int64_t position = 0;
    for (const VideoDraft& video : each.videos) {
      request.tell({Stage::videos, done++, total});
      const std::filesystem::path file = workbook.media.path_of(video.file);
      const auto look = look_at_video(file);
      if (!look) {
        problems.error({"media/" + video.file}, look.error().message);
        continue;
      }
      const PreparedPicture poster = TRY(workshop.picture(workshop.start_preparing(look->poster)));
      TRY(writer.write_video(exhibit, ++position, video, look->facts, poster, file));
    }
  }
  if (total > 0) request.tell({Stage::videos, total, total});
  return {};
}

BuildSummary summary_of(const Draft& draft, const std::filesystem::path& pack) {
  std::error_code none;
  return {draft.event.id,
          draft.version,
          text::without_breaks(draft.event.name.thai),
          draft.exhibits.size(),
          static_cast<std::size_t>(draft.schools()),
          draft.pictures(),
          draft.videos(),
          std::filesystem::file_size(pack, none)};
}

Result<BuildReport> write_pack(const BuildRequest& request, const Workbook& workbook,
                               const PictureHeaders& headers, Tools& tools, BuildReport report) {
  request.tell({Stage::preparing});
  Draft draft = draft_of(workbook);
  TRY(prepare(draft));
  PackWriter writer = TRY(PackWriter::create(request.target));
  TRY(writer.write(draft));
  const std::vector<Work> works = pictures_in(draft);
  const std::size_t reused = TRY(write_pictures(
      request, tools, works, wanted(works, workbook.media, headers), writer, report.problems));
  TRY(write_videos(request, tools.workshop, workbook, draft, writer, report.problems));
  if (report.problems.errors() > 0) return report;
  request.tell({Stage::writing});
  TRY(writer.publish());
  report.built = true;
  report.summary = summary_of(draft, request.target);
  report.summary.reused = reused;
  return report;
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
  check(workbook, report.problems);
  check_pictures(workbook, headers, report.problems);
  if (report.problems.errors() > 0) return report;
  return write_pack(request, workbook, headers, tools, std::move(report));
}

}  // namespace kiosk::authoring
