// metrics.prom, read as strictly as Prometheus reads it, and the dashboard held against its names.
#include "app/metrics.h"

#include "app/hall_kiosk.h"
#include "base/file.h"
#include "base/temporary_folder.h"

#include <nlohmann/json.hpp>

#include <regex>
#include <set>
#include <sstream>

using namespace kiosk;
using namespace kiosk::tests;
using namespace std::chrono_literals;

namespace {

struct Sample {
  std::string name;
  std::map<std::string, std::string> labels;
  double value = 0;
};

// The text format: each metric's HELP and TYPE once and before its samples, which follow each
// other; names and labels of the letters that are allowed; the end of the file is a line's end.
class Reader {
 public:
  explicit Reader(const std::string& text) {
    REQUIRE_FALSE(text.empty());
    REQUIRE(text.back() == '\n');
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) read(line);
  }

  const std::vector<Sample>& samples() const { return m_samples; }
  const std::map<std::string, std::string>& types() const { return m_types; }
  double value(const std::string& name, const std::map<std::string, std::string>& labels = {}) {
    for (const Sample& sample : m_samples)
      if (sample.name == name && sample.labels == labels) return sample.value;
    FAIL("there is no " << name);
    return 0;
  }

 private:
  void read(const std::string& line) {
    CAPTURE(line);
    static const std::regex help(R"(# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+))");
    static const std::regex type(R"(# TYPE (\S+) (counter|gauge|histogram))");
    static const std::regex sample(
        R"re(([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (-?[0-9.]+(?:e[-+]?[0-9]+)?))re");
    std::smatch parts;
    if (std::regex_match(line, parts, help)) {
      m_family = parts[1];
      CHECK(m_families.insert(m_family).second);
    } else if (std::regex_match(line, parts, type)) {
      CHECK(parts[1] == m_family);
      m_types[m_family] = parts[2];
    } else {
      REQUIRE(std::regex_match(line, parts, sample));
      m_samples.push_back({parts[1], labels_in(parts[2]), std::stod(parts[3])});
      check_family(parts[1]);
    }
  }

  void check_family(const std::string& name) {
    REQUIRE(m_types.contains(m_family));
    const bool own = name == m_family;
    const bool part =
        m_types[m_family] == "histogram" &&
        (name == m_family + "_bucket" || name == m_family + "_sum" || name == m_family + "_count");
    CHECK((own || part));
    if (m_types[m_family] == "counter") CHECK(name.ends_with("_total"));
  }

  static std::map<std::string, std::string> labels_in(const std::string& text) {
    static const std::regex label(
        R"re(([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\[\\"n])*)"(,|$))re");
    std::map<std::string, std::string> labels;
    std::size_t read = 0;
    for (std::sregex_iterator each(text.begin(), text.end(), label), end; each != end; ++each) {
      CHECK(labels.emplace((*each)[1], (*each)[2]).second);
      read += static_cast<std::size_t>(each->length());
    }
    CHECK(read == text.size());
    return labels;
  }

  std::string m_family;
  std::set<std::string> m_families;
  std::map<std::string, std::string> m_types;
  std::vector<Sample> m_samples;
};

app::Metrics::Now now_at(base::Duration since) {
  return {.moment = {k_monday_at_nine.boot_time + since, k_monday_at_nine.wall},
          .health = {.memory_mb = 150,
                     .disk_free_mb = 2048,
                     .hottest_celsius = 51.5,
                     .touch = true,
                     .display = true},
          .packs = {{"th.loei2", "2026.11"}, {"quo\"ted\\back\nline", "1"}},
          .visiting = true};
}

stats::Event fault(const char* what) {
  return {.name = "fault", .props = {{"what", std::string(what)}}};
}

std::string dashboard() {
  return text_in(std::string(k_source_folder) + "/packaging/grafana/kiosk.json");
}

}  // namespace

TEST_CASE("the metrics are in the text format of Prometheus, and count what happened",
          "[metrics]") {
  app::Metrics metrics(k_monday_at_nine.boot_time);
  for (const auto took : {3ms, 4ms, 16ms, 60ms, 900ms}) metrics.drew(took);
  metrics.count({.name = "session_start"});
  metrics.count({.name = "session_start"});
  metrics.count({.name = "session_end"});
  metrics.count(fault("touch-lost"));
  metrics.count(fault("touch-lost"));
  metrics.count(fault("touch-storm"));
  Reader read(metrics.exposition(now_at(90s)));
  CHECK(read.value("kiosk_sessions_total") == 2);
  CHECK(read.value("kiosk_faults_total", {{"kind", "touch-lost"}}) == 2);
  CHECK(read.value("kiosk_faults_total", {{"kind", "touch-storm"}}) == 1);
  CHECK(read.value("kiosk_frames_total") == 5);
  CHECK(read.value("kiosk_frame_seconds_count") == 5);
  CHECK(read.value("kiosk_frame_seconds_sum") == Approx(0.983));
  CHECK(read.value("kiosk_frame_seconds_bucket", {{"le", "0.004"}}) == 2);
  CHECK(read.value("kiosk_frame_seconds_bucket", {{"le", "0.017"}}) == 3);
  CHECK(read.value("kiosk_frame_seconds_bucket", {{"le", "0.5"}}) == 4);
  CHECK(read.value("kiosk_frame_seconds_bucket", {{"le", "+Inf"}}) == 5);
  CHECK(read.value("kiosk_uptime_seconds") == 90);
  CHECK(read.value("kiosk_resident_bytes") == 150 * 1048576.0);
  CHECK(read.value("kiosk_disk_free_bytes") == 2048 * 1048576.0);
  CHECK(read.value("kiosk_clock_believed") == 1);
  CHECK(read.value("kiosk_visiting") == 1);
  CHECK(read.value("kiosk_pack_info", {{"pack", "th.loei2"}, {"version", "2026.11"}}) == 1);
  CHECK(read.value("kiosk_pack_info", {{"pack", R"(quo\"ted\\back\nline)"}, {"version", "1"}}) ==
        1);
}

TEST_CASE("every name that is promised is told with its type, and no other", "[metrics]") {
  app::Metrics metrics(k_monday_at_nine.boot_time);
  metrics.count(fault("touch-lost"));
  const Reader read(metrics.exposition(now_at(1s)));
  std::map<std::string, std::string> promised;
  for (const app::Metric& metric : app::all_metrics())
    promised[std::string(metric.name)] = std::string(metric.type);
  CHECK(read.types() == promised);
}

TEST_CASE("what is not known is not told as zero", "[metrics]") {
  app::Metrics metrics(k_monday_at_nine.boot_time);
  const Reader read(metrics.exposition({.moment = k_monday_at_nine}));
  for (const char* name :
       {"kiosk_disk_free_bytes", "kiosk_hottest_celsius", "kiosk_pack_info", "kiosk_faults_total"})
    CHECK_FALSE(read.types().contains(name));
}

TEST_CASE("metrics are due at once, and then once a minute", "[metrics]") {
  app::Metrics metrics(k_monday_at_nine.boot_time);
  CHECK(metrics.due(k_monday_at_nine.boot_time));
  (void)metrics.exposition(now_at(0s));
  CHECK_FALSE(metrics.due(k_monday_at_nine.boot_time + 59s));
  CHECK(metrics.until_due(k_monday_at_nine.boot_time + 59s) == 1s);
  CHECK(metrics.due(k_monday_at_nine.boot_time + 60s));
}

TEST_CASE("the kiosk writes metrics.prom whole, and goes on where it cannot", "[metrics]") {
  const TemporaryFolder folder;
  {
    app::KioskOptions options = HallKiosk::showing(ui::Size{640, 400});
    options.settings.metrics = folder.path();
    HallKiosk kiosk(std::move(options));
    kiosk.tap({300, 100}).pass(61s);
  }
  Reader read(text_in(folder / "metrics.prom"));
  CHECK(read.value("kiosk_sessions_total") == 1);
  CHECK(read.value("kiosk_frames_total") > 1);
  CHECK(read.value("kiosk_resident_bytes") > 1e6);
  CHECK_FALSE(std::filesystem::exists(folder / "metrics.prom.part"));

  std::vector<std::string> told;
  {
    app::MetricsFile file(folder / "nowhere",
                          [&](const std::string& line) { told.push_back(line); });
    file.put("kiosk 1\n");
  }
  REQUIRE(told.size() == 1);
  CHECK(holds(told[0], "nowhere/metrics.prom cannot be written"));
  CHECK(holds(told[0], "metrics.folder"));
}

TEST_CASE("the dashboard asks for nothing that is not told", "[metrics]") {
  const auto board = nlohmann::json::parse(dashboard());
  CHECK(board.at("uid") == "innovation-kiosk");
  std::set<std::string> known;
  for (const app::Metric& metric : app::all_metrics()) {
    known.insert(std::string(metric.name));
    if (metric.type != "histogram") continue;
    for (const char* part : {"_bucket", "_sum", "_count"})
      known.insert(std::string(metric.name) + part);
  }
  std::set<std::string> asked;
  const std::regex name("kiosk_[a-z_]+");
  for (const auto& panel : board.at("panels"))
    for (const auto& target : panel.at("targets")) {
      const std::string query = target.at("expr");
      CAPTURE(query);
      int found = 0;
      for (std::sregex_iterator each(query.begin(), query.end(), name), end; each != end; ++each) {
        CAPTURE(each->str());
        CHECK(known.contains(each->str()));
        asked.insert(each->str());
        ++found;
      }
      CHECK(found > 0);
    }
  CHECK(asked.size() >= 12);
}
