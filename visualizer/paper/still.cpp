// SPDX-License-Identifier: MIT
#include "visualizer/paper/still.hpp"

#include "core/base/file.hpp"
#include "visualizer/paper/page_file.hpp"
#include "visualizer/paper/png_file.hpp"
#include "visualizer/picture/run_hash.hpp"

namespace fairlead::view {

namespace {

constexpr const char* program = "Fairlead " FAIRLEAD_VERSION;

std::string png_of(const Scene& scene, const Typefaces& faces, const std::string& title, const std::string& time,
                   const std::string& hash) {
  Canvas canvas{static_cast<int>(scene.width), static_cast<int>(scene.height)};
  canvas.paint(scene, faces);
  return png_bytes(canvas, picture_texts(title, time, hash));
}

}  // namespace

void write_still(Session& session, const RenderOptions& options, const Typefaces& faces) {
  const Scene scene = scene_of(session, options);
  const std::string& title = session.run().name();
  const std::string time = session.time_stamp();
  const std::string hash = run_hash(options.run);
  const PageTexts texts{title, "Simulated time " + time + ", run sha256 " + hash + ", " + program};
  if (options.out.ends_with(".svg")) return write_file(options.out, svg_bytes(scene, faces, texts));
  if (options.out.ends_with(".pdf")) return write_file(options.out, pdf_bytes(scene, faces, texts));
  write_file(options.out, png_of(scene, faces, title, time, hash));
}

}  // namespace fairlead::view
