// The .sql files of this room as the program holds them: made by kiosk/CMakeLists.txt. Inside the
// room.
#pragma once

namespace kiosk::push {

extern const char* const k_tables_sql;
extern const char* const k_visits_sql;
extern const char* const k_figures_sql;

}  // namespace kiosk::push
