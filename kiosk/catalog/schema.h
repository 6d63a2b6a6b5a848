// The tables of a pack, format 4. One file is one pack; everything slow was done when it was
// built, so the kiosk only looks up.
#pragma once

#include "base/result.h"
#include "store/database.h"

#include <cstddef>
#include <cstdint>

namespace kiosk::catalog {

// "KPAK", in the file header's application_id, so that `file` and we can tell a pack.
constexpr std::int32_t k_pack_application_id = 0x4B50414B;
// In the header's user_version. A kiosk shows packs of these formats; others are built again.
// Format 4 brought the recordings.
constexpr int k_pack_format = 4;
constexpr int k_oldest_pack_format = 3;

// The long sides, in pixels, of the JPEG renditions of each picture; never enlarged.
constexpr int k_rendition_sides[] = {320, 640, 1280, 2560};

// The bytes of each piece of a video but its last.
constexpr std::size_t k_video_piece = std::size_t{1} << 20;
// The same of a recording.
constexpr std::size_t k_recording_piece = std::size_t{1} << 18;

// The CREATE statements, in the order they stand in every pack. Text columns come in pairs, Thai
// and English; text that visitors read holds U+200B where a line may break. `*_rank` columns are
// positions in ICU's Thai or English order. An empty string means "not given".
extern const char* const k_pack_schema;

// Takes from tables just made by k_pack_schema what format 3 does not have.
extern const char* const k_back_to_format_3;

// Gives an older pack, for this connection only and empty, the tables that it lacks, so that every
// question can be asked of it; does nothing to one of k_pack_format.
base::Result<void> stand_in_for_newer(store::Database& pack);

// Tables and views of one connection that stand before the pack's own and leave out what is in
// hidden_exhibit and hidden_organisation: so that every question, whoever asks it, is answered as
// if those were not in the pack. k_hidden makes the two to be filled, with the wanted ids;
// k_without_hidden then makes the rest, in a time that depends on how much is hidden alone.
extern const char* const k_hidden;
extern const char* const k_without_hidden;

}  // namespace kiosk::catalog
