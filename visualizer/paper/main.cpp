// SPDX-License-Identifier: MIT
#include "core/program/exit_code.hpp"
#include "core/program/guard.hpp"
#include "core/program/interrupt.hpp"
#include "core/program/progress_report.hpp"
#include "visualizer/paper/film.hpp"
#include "visualizer/paper/glyph_run.hpp"
#include "visualizer/paper/still.hpp"

namespace {

using namespace fairlead;
using namespace fairlead::view;

Advance advance_of(const RenderOptions& options) {
  return options.out.ends_with(".svg") || options.out.ends_with(".pdf") ? Advance::Exact : Advance::Pixels;
}

int render(const RenderOptions& options) {
  const Typefaces faces{font_folder()};
  const PaperTextMeasure text{faces, advance_of(options)};
  const std::unique_ptr<Session> session = set_up(options, text);
  if (options.film.empty()) {
    write_still(*session, options, faces);
    return exit_done;
  }
  const std::unique_ptr<Progress> progress = make_progress(options.progress);
  write_film(*session, options, faces, {.progress = progress.get(), .stop = &stop_token()});
  return exit_done;
}

}  // namespace

int main(int argc, char** argv) {
  RenderOptions options;
  if (const auto code = read_options(argc, argv, options)) return *code;
  watch_for_interrupt();
  watch_for_termination();
  return guarded("fairlead render", [&options] { return render(options); });
}
