#include "authoring/digest.h"

#include <vips/vips.h>

#include <memory>

namespace kiosk::authoring {

std::string digest_of(std::string_view bytes) {
  const std::unique_ptr<gchar, void (*)(gpointer)> digits(
      g_compute_checksum_for_data(G_CHECKSUM_SHA256, reinterpret_cast<const guchar*>(bytes.data()),
                                  bytes.size()),
      g_free);
  return digits.get();
}

}  // namespace kiosk::authoring
