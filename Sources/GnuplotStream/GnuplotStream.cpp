#include "GnuplotStream.h"

#include <cerrno>
#include <ios>
#include <memory>
#include <new>
#include <string>
#include <vector>

#include <gnuplot-iostream.h>

// Enough for a drawing of a thousand pixels; the exact numbers are in an exhibit's JSON.
static constexpr int significantDigits = 10;

struct gnuplot_stream {
  explicit gnuplot_stream(const std::string &path) : gnuplot(">" + path) {
    gnuplot << std::defaultfloat << std::setprecision(significantDigits);
  }

  Gnuplot gnuplot;
  // The first failure, which later calls repeat: a script with a hole must not pass for whole.
  int failure = 0;
};

namespace {

int currentError() { return errno != 0 ? errno : EIO; }

// Runs `body`, then hands what it wrote to the system, so that a full disk shows here.
template <typename Body> int attempt(gnuplot_stream *stream, Body body) {
  if (stream->failure != 0) return stream->failure;
  errno = 0;
  try {
    body(stream->gnuplot);
    stream->gnuplot << std::flush;
    if (!stream->gnuplot.good()) stream->failure = currentError();
  } catch (const std::bad_alloc &) {
    stream->failure = ENOMEM;
  } catch (...) {
    stream->failure = currentError();
  }
  return stream->failure;
}

template <typename Organization>
int sendBlock(gnuplot_stream *stream, const char *name,
              const std::vector<std::vector<double>> &values) {
  return attempt(stream, [&](Gnuplot &gnuplot) {
    gnuplot << '$' << name << " << EOD\n";
    gnuplotio::top_level_array_sender(gnuplot, values, Organization(), gnuplotio::ModeText());
    gnuplot << "EOD\n";
  });
}

}  // namespace

extern "C" int gnuplot_stream_open(const char *path, gnuplot_stream **stream) {
  *stream = nullptr;
  errno = 0;
  try {
    *stream = new gnuplot_stream(path);
    return 0;
  } catch (const std::bad_alloc &) {
    return ENOMEM;
  } catch (...) {
    return currentError();
  }
}

extern "C" int gnuplot_stream_command(gnuplot_stream *stream, const char *line) {
  return attempt(stream, [&](Gnuplot &gnuplot) { gnuplot << line << '\n'; });
}

extern "C" int gnuplot_stream_send_columns(gnuplot_stream *stream, const char *name,
                                           const double *const *columns, size_t count,
                                           size_t rows) {
  try {
    std::vector<std::vector<double>> values;
    values.reserve(count);
    for (size_t c = 0; c < count; ++c) values.emplace_back(columns[c], columns[c] + rows);
    return sendBlock<gnuplotio::Mode1DUnwrap>(stream, name, values);
  } catch (...) {
    return ENOMEM;
  }
}

extern "C" int gnuplot_stream_send_matrix(gnuplot_stream *stream, const char *name,
                                          const double *values, size_t rows, size_t columns) {
  try {
    std::vector<std::vector<double>> lines;
    lines.reserve(rows);
    for (size_t r = 0; r < rows; ++r) {
      lines.emplace_back(values + r * columns, values + (r + 1) * columns);
    }
    return sendBlock<gnuplotio::Mode1D>(stream, name, lines);
  } catch (...) {
    return ENOMEM;
  }
}

extern "C" int gnuplot_stream_close(gnuplot_stream *stream) {
  const int status = attempt(stream, [](Gnuplot &) {});
  delete stream;
  return status;
}
