// How an event will look, for an organiser to see before the hall does: its facts, what was found,
// and the card of every work.
#pragma once

#include "authoring/draft.h"
#include "authoring/pictures.h"
#include "authoring/workbook.h"

#include <cstddef>
#include <string>
#include <vector>

namespace kiosk::authoring {

// A page with more pictures would be too large to send: about 4 MB are right, 40 are not.
constexpr std::size_t k_most_cards_with_picture = 200;

struct Card {
  std::string id;
  Text title;              // what the kiosk's card says, with its places to break
  Text school;             // the lead's
  Text category;           // its first term of the first facet of works; may be empty
  int category_place = 0;  // of that term, from 0: the kiosk's colour goes by it
  std::string status;      // as in the sheet's choices
  Text award;              // the highest of its awards; may be empty
  bool sample = false;
  int row = 0;                        // of the sheet of works
  std::vector<std::string> pictures;  // names in the media folder, the lead first
  std::string tone;                   // of the lead: #rrggbb; empty where it was not prepared
  std::vector<std::byte> jpeg;        // the lead, its long side 320 at most; likewise
};

struct Found {
  std::string sheet;  // its form's name
  std::size_t rows = 0;
};

struct Preview {
  EventDraft event;
  std::string version;
  Text organiser;
  std::vector<Found> sheets;  // that were read, in the form's order
  std::string works_sheet;    // what problems call the sheet of works
  std::size_t schools = 0;    // with at least one work
  std::size_t pictures = 0;   // of works
  std::size_t videos = 0;
  std::size_t recordings = 0;
  std::vector<Card> cards;  // in the author's order
};

// Of a draft that was prepared (prepare.h), so without the pictures' bytes.
Preview preview_of(const Workbook& workbook, const Draft& draft);

// Only for the first k_most_cards_with_picture.
void put_picture(Preview& preview, std::size_t card, const PreparedPicture& picture);

}  // namespace kiosk::authoring
