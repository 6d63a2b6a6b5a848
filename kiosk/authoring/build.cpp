#include "authoring/build.h"

#include "authoring/draft.h"
#include "authoring/pictures.h"
#include "authoring/prepare.h"
#include "authoring/rules.h"
#include "authoring/workbook.h"
#include "authoring/writer.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <deque>
#include <future>
#include <system_error>
#include <utility>

namespace kiosk::authoring {
namespace {

using base::Result;

// Pictures decoded at a time; each may need some 160 MB while it is.
constexpr std::size_t k_workers = 2;

struct Work {
  std::int64_t exhibit;   // from 1
  std::int64_t position;  // from 1
  const PictureDraft* draft;
};

std::vector<Work> pictures_in(const Draft& draft) {
  std::vector<Work> works;
  for (std::size_t exhibit = 0; exhibit < draft.exhibits.size(); ++exhibit) {
    const auto& pictures = draft.exhibits[exhibit].pictures;
    for (std::size_t at = 0; at < pictures.size(); ++at)
      works.push_back({static_cast<std::int64_t>(exhibit) + 1, static_cast<std::int64_t>(at) + 1,
                       &pictures[at]});
  }
  return works;
}

using Future = std::future<Result<PreparedPicture>>;

Future started(const std::filesystem::path& file) {
  return std::async(std::launch::async, [file] {
    auto picture = prepare_picture(file);
    end_picture_thread();
    return picture;
  });
}

// Prepares a few pictures ahead, and writes them in order.
Result<void> write_pictures(const BuildRequest& request, const Workbook& workbook,
                            const Draft& draft, PackWriter& writer, Problems& problems) {
  const std::vector<Work> works = pictures_in(draft);
  std::deque<Future> ahead;
  std::size_t next = 0;
  for (std::size_t done = 0; done < works.size(); ++done) {
    request.tell({Stage::pictures, done, works.size()});
    while (next < works.size() && ahead.size() < k_workers)
      ahead.push_back(started(workbook.media.path_of(works[next++].draft->file)));
    const Result<PreparedPicture> picture = ahead.front().get();
    ahead.pop_front();
    const Work& work = works[done];
    if (picture)
      TRY(writer.write_picture(work.exhibit, work.position, *work.draft, *picture));
    else
      problems.error({"media/" + work.draft->file}, picture.error().message);
  }
  request.tell({Stage::pictures, works.size(), works.size()});
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
          std::filesystem::file_size(pack, none)};
}

Result<BuildReport> write_pack(const BuildRequest& request, const Workbook& workbook,
                               BuildReport report) {
  request.tell({Stage::preparing});
  Draft draft = draft_of(workbook);
  TRY(prepare(draft));
  PackWriter writer = TRY(PackWriter::create(request.target));
  TRY(writer.write(draft));
  TRY(write_pictures(request, workbook, draft, writer, report.problems));
  if (report.problems.errors() > 0) return report;
  request.tell({Stage::writing});
  TRY(writer.publish());
  report.built = true;
  report.summary = summary_of(draft, request.target);
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
  check(workbook, report.problems);
  if (report.problems.errors() > 0) return report;
  return write_pack(request, workbook, std::move(report));
}

}  // namespace kiosk::authoring
