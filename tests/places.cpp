#include "places.h"

namespace kiosk::tests {

const char* const k_source_folder = SOURCE_FOLDER;
const char* const k_program_folder = PROGRAM_FOLDER;

}  // namespace kiosk::tests
