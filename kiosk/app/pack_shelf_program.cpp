#include "app/pack_shelf_program.h"

#include "app/paths.h"
#include "app/settings.h"
#include "app/sign_program.h"
#include "app/staff_pin.h"
#include "base/file.h"
#include "base/id.h"
#include "pack/pack_file.h"
#include "pack/shelf.h"

#include <fmt/format.h>

#include <chrono>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::app {
namespace {

using base::Fault;
using base::Result;
namespace fs = std::filesystem;

using Run = std::function<Result<void>()>;

struct Command {
  CLI::App* options;
  Run run;
};

const char* thing(pack::Hidden kind) {
  return kind == pack::Hidden::exhibit ? "work" : "school";
}

struct Facts {
  std::string works = "?";
  std::string date = "?";
};

Facts facts_of(const fs::path& file) {
  const auto catalog = pack::open(file);
  const auto facts = catalog ? catalog->facts() : tl::unexpected(catalog.error());
  const auto event = catalog ? catalog->event() : tl::unexpected(catalog.error());
  if (!facts || !event) return {};
  return {fmt::format("{}", facts->exhibits), event->date};
}

std::string state_of(const pack::ShelvedEvent& event, const pack::ShelvedPack& pack) {
  if (pack.digest == event.active) return "on show";
  return pack.crashed ? "crashed" : "before";
}

std::string signer_of(const pack::ShelvedPack& pack, const trust::Trust& trust) {
  const auto key = trust::read_public_key(pack.signer);
  if (!key) return trust.asked ? "no: not shown" : "not checked";
  return trust::name_of(key->id) + (trust.asked && !trust.covers(*key) ? ": not trusted" : "");
}

// Which of the two an id names in a pack.
Result<pack::Hidden> kind_in(const fs::path& file, const std::string& id, bool school) {
  const catalog::Catalog catalog = TRY(pack::open(file));
  const bool is_work = TRY(catalog.exhibit(catalog::ExhibitId(id))).has_value();
  const bool is_school = TRY(catalog.organisation(catalog::OrganisationId(id))).has_value();
  if (is_school && (school || !is_work)) return pack::Hidden::organisation;
  if (is_work && !school) return pack::Hidden::exhibit;
  return base::fail(Fault::missing, fmt::format("{} {} is not in the pack; look its id up in the "
                                                "sheets",
                                                school ? "school" : "work or school", id));
}

std::int64_t now() {
  return std::chrono::duration_cast<std::chrono::seconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

}  // namespace

struct ShelfCommands::Given {
  explicit Given(CLI::App& owner) : program(owner) {}

  CLI::App& program;
  std::vector<Command> commands;
  fs::path file;
  fs::path shelf_folder;
  fs::path settings;
  fs::path key;
  fs::path output;
  std::vector<std::string> trusted;
  std::string name;
  std::string id;
  std::string version;
  std::string of_pack;
  std::string number;
  fs::path recovery = k_recovery_file;
  bool no_password = false;
  bool allow_older = false;
  bool forget = false;
  bool school = false;
  bool undo = false;

  CLI::App& add(const char* name_of_it, const char* help, const char* example,
                Result<void> (Given::*run)());
  void take_file(CLI::App& command, const char* help);
  void take_trust(CLI::App& command);
  void take_shelf(CLI::App& command);
  void take_event(CLI::App& command);

  Result<trust::Trust> trust() const;
  Result<pack::Shelf> shelf() const;

  Result<void> make_keys();
  Result<void> sign();
  Result<void> recover_pin();
  Result<void> verify();
  Result<void> install();
  Result<void> install_recall(pack::Shelf& to);
  Result<void> list();
  Result<void> activate();
  Result<void> roll_back();
  Result<void> remove();
  Result<void> recall();
  Result<pack::Recall> recalled(const pack::ShelfList& list, const pack::Shelf& shelf) const;
  Result<void> write_recall();

  void add_key_commands();
  void add_shelf_commands();
  void add_recall_command();
};

CLI::App& ShelfCommands::Given::add(const char* name_of_it, const char* help, const char* example,
                                    Result<void> (Given::*run)()) {
  CLI::App* const command = program.add_subcommand(name_of_it, help);
  command->footer(std::string("Example: kiosk-pack ") + example);
  commands.push_back({command, [this, run] { return (this->*run)(); }});
  return *command;
}

void ShelfCommands::Given::take_file(CLI::App& command, const char* help) {
  command.add_option("file", file, help)->type_name("FILE")->required();
}

void ShelfCommands::Given::take_trust(CLI::App& command) {
  command
      .add_option(
          "--trust", trusted,
          "Ask for a signature of this public key (its line, or its .pub file); may be given "
          "several times. By default the trusted_keys of the settings")
      ->type_name("KEY")
      ->allow_extra_args(false);
  command
      .add_option(
          "--settings", settings,
          "A settings file; by default ~/.config/kiosk/kiosk.toml or /etc/kiosk/kiosk.toml, "
          "if there")
      ->type_name("FILE");
}

void ShelfCommands::Given::take_shelf(CLI::App& command) {
  command
      .add_option("--shelf", shelf_folder,
                  "The folder of installed packs; by default the kiosk's own: \"shelf\" in "
                  "$STATE_DIRECTORY, $XDG_STATE_HOME/kiosk or ~/.local/state/kiosk")
      ->type_name("FOLDER");
  take_trust(command);
}

void ShelfCommands::Given::take_event(CLI::App& command) {
  command.add_option("id", id, "The event, as kiosk-pack list names it")
      ->type_name("EVENT")
      ->required();
}

Result<trust::Trust> ShelfCommands::Given::trust() const {
  if (!trusted.empty()) return trust_in(trusted);
  const auto from = settings.empty() ? default_settings_file() : std::optional<fs::path>(settings);
  if (!from) return trust::Trust{};
  return TRY(read_settings(*from)).settings.trust;
}

Result<pack::Shelf> ShelfCommands::Given::shelf() const {
  return pack::Shelf(shelf_folder.empty() ? default_shelf() : shelf_folder, TRY(trust()));
}

Result<void> ShelfCommands::Given::make_keys() {
  return make_key_files(name, no_password ? WithPassword::no : WithPassword::yes);
}

Result<void> ShelfCommands::Given::sign() {
  return sign_for_hall(file, key);
}

Result<void> ShelfCommands::Given::recover_pin() {
  return make_pin_recovery(number, key, recovery);
}

Result<void> ShelfCommands::Given::verify() {
  for (const std::string& sentence : TRY(verified_in_words(file, TRY(trust()))))
    fmt::print("{}: {}\n", file.string(), sentence);
  return {};
}

Result<void> ShelfCommands::Given::install() {
  pack::Shelf to = TRY(shelf());
  if (is_recall(file)) return install_recall(to);
  const pack::Installed done =
      TRY(to.install(file, allow_older ? pack::Older::allow : pack::Older::refuse));
  std::string how = done.signer ? ", signed with key " + trust::name_of(*done.signer) : "";
  if (done.was_here) how += "; it was on the shelf already";
  if (!done.before.empty() && !done.was_here)
    how += fmt::format("; version {} is kept to go back to", done.before);
  fmt::print("{} version {} is on show{}\n", done.id, done.version, how);
  return {};
}

Result<void> ShelfCommands::Given::install_recall(pack::Shelf& to) {
  for (const pack::Recall& each : TRY(to.install_recall(file)))
    fmt::print("{}: {} {} is {}\n", each.pack, thing(each.kind), each.id,
               each.hide ? "hidden" : "shown again");
  return {};
}

Result<void> ShelfCommands::Given::list() {
  const pack::Shelf of = TRY(shelf());
  const trust::Trust trust = TRY(this->trust());
  const pack::ShelfList list = TRY(of.list());
  constexpr const char* k_row = "{:<28} {:<14} {:<8} {:>6}  {:<10} {}\n";
  std::string rows;
  for (const pack::ShelvedEvent& event : list.events)
    for (const pack::ShelvedPack& pack : event.packs) {
      const Facts facts = facts_of(of.file_of(pack));
      rows += fmt::format(fmt::runtime(k_row), event.id, pack.version, state_of(event, pack),
                          facts.works, facts.date, signer_of(pack, trust));
    }
  if (rows.empty()) fmt::print("the shelf is empty\n");
  if (!rows.empty())
    fmt::print(fmt::runtime(k_row), "EVENT", "VERSION", "STATE", "WORKS", "DATE", "SIGNED");
  fmt::print("{}", rows);
  for (const pack::Recall& each : list.recalls)
    if (each.hide) fmt::print("hidden: {} {} of {}\n", thing(each.kind), each.id, each.pack);
  return {};
}

Result<void> ShelfCommands::Given::activate() {
  TRY(TRY(shelf()).activate(id, version));
  fmt::print("{} version {} is on show\n", id, version);
  return {};
}

Result<void> ShelfCommands::Given::roll_back() {
  fmt::print("{} version {} is on show again\n", id, TRY(TRY(shelf()).roll_back(id)));
  return {};
}

Result<void> ShelfCommands::Given::remove() {
  const auto one = version.empty() ? std::nullopt : std::optional<std::string>(version);
  TRY(TRY(shelf()).remove(id, one, forget ? pack::Highest::forget : pack::Highest::keep));
  fmt::print("{}{} is off the shelf\n", id, one ? " version " + *one : "");
  return {};
}

// What is meant, looked up in the pack where there is one to look into.
Result<pack::Recall> ShelfCommands::Given::recalled(const pack::ShelfList& list,
                                                    const pack::Shelf& shelf) const {
  pack::Recall recall{of_pack, school ? pack::Hidden::organisation : pack::Hidden::exhibit, id,
                      !undo, now()};
  std::error_code none;
  if (fs::is_regular_file(of_pack, none)) {
    recall.pack = TRY(TRY(pack::open(of_pack)).facts()).id;
    recall.kind = TRY(kind_in(of_pack, id, school));
  } else if (const pack::ShelvedEvent* const event = list.event(of_pack);
             event && event->on_show()) {
    recall.kind = TRY(kind_in(shelf.file_of(*event->on_show()), id, school));
  }
  if (!base::is_plain_id(recall.pack) || !base::is_plain_id(recall.id))
    return base::fail(Fault::input, fmt::format("{} of {}: ids are small Latin letters, digits, "
                                                "dots and dashes, as in the sheets",
                                                recall.id, recall.pack));
  return recall;
}

Result<void> ShelfCommands::Given::write_recall() {
  const pack::Recall recall = TRY(recalled({}, pack::Shelf(fs::path())));
  TRY(base::write_file_whole(output, pack::text_of({recall})));
  fmt::print("{}: {} {} of {} is to be {}\n", output.string(), thing(recall.kind), recall.id,
             recall.pack, undo ? "shown again" : "hidden");
  return key.empty() ? Result<void>{} : sign_for_hall(output, key);
}

Result<void> ShelfCommands::Given::recall() {
  if (!output.empty()) return write_recall();
  pack::Shelf on = TRY(shelf());
  const pack::Recall recall = TRY(recalled(TRY(on.list()), on));
  TRY(on.recall(recall));
  fmt::print("{}: {} {} is {}\n", recall.pack, thing(recall.kind), recall.id,
             undo ? "shown again" : "hidden");
  return {};
}

void ShelfCommands::Given::add_key_commands() {
  CLI::App& keygen = add("keygen", "Make a pair of keys: NAME.key signs, NAME.pub is trusted",
                         "keygen office", &Given::make_keys);
  keygen.add_option("name", name, "What both files are called")->type_name("NAME")->required();
  keygen.add_flag("--no-password", no_password, "Leave the secret key without a password");

  CLI::App& sign = add("sign", "Sign a pack or a recall: FILE.minisig beside it",
                       "sign loei2.kpack --key office.key", &Given::sign);
  take_file(sign, "The pack or the recall");
  sign.add_option("--key", key, "The secret key")->type_name("NAME.key")->required();

  CLI::App& pin = add("pin-recovery", "Make a new staff PIN for a kiosk that has lost its own",
                      "pin-recovery \"4821 0937 5526\" --key office.key", &Given::recover_pin);
  pin.add_option("number", number, "The 12 digits its staff keypad shows")
      ->type_name("NUMBER")
      ->required();
  pin.add_option("--key", key, "The secret key")->type_name("NAME.key")->required();
  pin.add_option("-o", recovery, "The file to write; on the stick it must be pin-recovery")
      ->type_name("FILE")
      ->capture_default_str();

  CLI::App& verify = add("verify", "Say whether a pack is whole, and who signed it",
                         "verify loei2.kpack --trust office.pub", &Given::verify);
  take_file(verify, "The pack or the recall");
  take_trust(verify);
}

void ShelfCommands::Given::add_shelf_commands() {
  CLI::App& install = add("install", "Check a pack or a recall and put it on the kiosk's shelf",
                          "install /media/stick/loei2.kpack", &Given::install);
  take_file(install, "The pack (FILE.kpack) or the recall (FILE.recall)");
  install.add_flag(
      "--allow-older", allow_older,
      "Take a version older than one that was here before (not where keys are trusted)");
  take_shelf(install);

  take_shelf(add("list", "Say what is on the shelf and what is hidden", "list", &Given::list));

  CLI::App& activate = add("activate", "Put one of the kept versions on show",
                           "activate th.loei2.openhouse2564 2026.11", &Given::activate);
  take_event(activate);
  activate.add_option("version", version, "One of its versions")->type_name("VERSION")->required();
  take_shelf(activate);

  CLI::App& roll_back = add("roll-back", "Go back to the version before",
                            "roll-back th.loei2.openhouse2564", &Given::roll_back);
  take_event(roll_back);
  take_shelf(roll_back);

  CLI::App& remove = add("remove", "Take an event, or one version of it, off the shelf",
                         "remove th.loei2.openhouse2564 2026.10", &Given::remove);
  take_event(remove);
  remove.add_option("version", version, "Only this version")->type_name("VERSION");
  remove.add_flag("--forget", forget,
                  "Forget its highest version, too, so that a lower one can follow: for a version "
                  "that was given by mistake");
  take_shelf(remove);
}

void ShelfCommands::Given::add_recall_command() {
  CLI::App& recall =
      add("recall", "Hide one work or school at once, or show it again",
          "recall e0-014 --pack loei2.kpack -o e0-014.recall --key office.key", &Given::recall);
  recall.footer(
      "In the office: kiosk-pack recall e0-014 --pack loei2.kpack -o e0-014.recall --key "
      "office.key\n"
      "  makes a small signed file; at each kiosk: kiosk-pack install e0-014.recall\n"
      "At a kiosk that trusts no keys: kiosk-pack recall e0-014 --pack th.loei2.openhouse2564\n"
      "  hides it there at once.");
  recall.add_option("id", id, "The work's or the school's id, as in the sheets")
      ->type_name("ID")
      ->required();
  recall.add_option("--pack", of_pack, "Of which event: the pack's file, or the event's id")
      ->type_name("PACK")
      ->required();
  recall.add_flag("--school", school,
                  "The id is a school's; needed where the pack itself is not at hand to look into");
  recall.add_flag("--undo", undo, "Show it again");
  CLI::Option* const to_file =
      recall.add_option("-o,--output", output, "Write a recall file instead of changing a shelf")
          ->type_name("FILE.recall");
  recall.add_option("--key", key, "Sign that file with this secret key")
      ->type_name("NAME.key")
      ->needs(to_file);
  take_shelf(recall);
}

ShelfCommands::ShelfCommands(CLI::App& options) : m_given(std::make_unique<Given>(options)) {
  m_given->add_key_commands();
  m_given->add_shelf_commands();
  m_given->add_recall_command();
}

ShelfCommands::~ShelfCommands() = default;

std::optional<int> ShelfCommands::run() {
  for (const Command& command : m_given->commands) {
    if (!command.options->parsed()) continue;
    const auto done = command.run();
    return done ? k_done : tell(m_given->program, done.error());
  }
  return std::nullopt;
}

}  // namespace kiosk::app
