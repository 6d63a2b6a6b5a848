// What the columns of a table hold and how tables refer to one another, in Frictionless Table
// Schema's terms.
#pragma once

#include <string>
#include <vector>

namespace kiosk::grid {

struct TableField {
  std::string name;
  std::string title;   // for people; may be empty
  std::string type;    // "string", "integer", "number", "boolean", "date", "datetime"
  std::string format;  // "uri" of a string, strptime's of a datetime; mostly empty
  bool required = false;
  std::vector<std::string> choices = {};  // the only values, if any are named
};

struct TableLink {
  std::vector<std::string> fields;
  std::string table;  // that has these
  std::vector<std::string> targets;
};

struct TableSchema {
  std::string name;
  std::string title;  // may be empty
  std::vector<TableField> fields;
  std::vector<std::string> primary_key;
  std::vector<TableLink> links;
};

}  // namespace kiosk::grid
