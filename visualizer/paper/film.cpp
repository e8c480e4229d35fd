// SPDX-License-Identifier: MIT
#include "visualizer/paper/film.hpp"

#include <algorithm>
#include <cmath>

#include "visualizer/paper/encoder.hpp"
#include "visualizer/paper/frame_painter.hpp"
#include "visualizer/picture/run_hash.hpp"

namespace fairlead::view {

namespace {

/// The last frame shows the end, the first the beginning.
double time_of(const FilmSpan& span, int frame, int frames) {
  if (frames == 1) return span.to_s;
  return span.from_s + (span.to_s - span.from_s) * frame / (frames - 1);
}

FilmFormat format_of(const Session& session, const RenderOptions& options) {
  return {.width = options.width,
          .height = options.height,
          .frames_per_second = options.frames_per_second,
          .title = session.run().name(),
          .comment = "Run sha256 " + run_hash(options.run) + ", Fairlead " FAIRLEAD_VERSION};
}

/// As if it were played, since the header shows the speed.
void play(Session& session, const FilmSpan& span, double seconds) {
  session.playback().playing = true;
  session.playback().speed = (span.to_s - span.from_s) / seconds;
  session.playback().reached = session.playback().speed;
}

bool stopped(const FilmWatch& watch) {
  return watch.stop != nullptr && watch.stop->stop_requested();
}

}  // namespace

void write_film(Session& session, const RenderOptions& options, const Typefaces& faces, const FilmWatch& watch) {
  const FilmSpan span = film_span(options, session.run());
  const int frames = std::max(1, static_cast<int>(std::lround(options.seconds * options.frames_per_second)));
  FramePainter painter{options.width, options.height, faces};
  Encoder encoder{format_of(session, options), options.film};
  play(session, span, options.seconds);
  for (int frame = 0; frame < frames; ++frame) {
    if (stopped(watch)) return;
    session.set_time(time_of(span, frame, frames));
    encoder.write(painter.paint(scene_of(session, options)).bytes());
    if (watch.progress != nullptr)
      watch.progress->report("film", static_cast<std::uint64_t>(frame) + 1, static_cast<std::uint64_t>(frames));
  }
  encoder.finish();
}

}  // namespace fairlead::view
