// SPDX-License-Identifier: MIT
#include <array>

#include "visualizer/scene/word_tables.hpp"

namespace fairlead::view {

std::span<const WordEntry> panel_words() {
  static constexpr auto table = std::to_array<WordEntry>({
      {"All rows", "Mọi hàng"},
      {"Back", "Trước"},
      {"Both runs are the same.", "Hai lần chạy giống nhau."},
      {"Cancel", "Hủy"},
      {"Chosen", "Đang chọn"},
      {"Click: choose; rest on something: what, when, why, money.",
       "Bấm: chọn; dừng trên một mục: cái gì, khi nào, vì sao, tiền."},
      {"Close", "Đóng"},
      {"Compare", "So sánh"},
      {"Drag: move map or timeline; on the strip below: scrub.",
       "Kéo: dời bản đồ hoặc biểu đồ thời gian; trên dải bên dưới: tua."},
      {"End the walk", "Thôi giải thích"},
      {"English", "English"},
      {"Keys", "Phím"},
      {"Language", "Ngôn ngữ"},
      {"M USD", "triệu USD"},
      {"None", "Không có"},
      {"None yet", "Chưa có"},
      {"Nothing is chosen. Click a vessel, a bar or a place, or search.",
       "Chưa chọn gì. Bấm vào tàu, thanh hoặc địa điểm, hoặc tìm kiếm."},
      {"Nothing of that name", "Không có tên như vậy"},
      {"Open", "Mở"},
      {"Open a run", "Mở một lần chạy"},
      {"Orders that differ", "Đơn hàng khác nhau"},
      {"Panels", "Bảng"},
      {"Pointer", "Con trỏ"},
      {"Recent runs", "Lần chạy gần đây"},
      {"Rows", "Hàng"},
      {"Run", "Chạy"},
      {"Run folder", "Thư mục lần chạy"},
      {"Scenarios", "Kịch bản"},
      {"Settings", "Thiết lập"},
      {"Size of the interface", "Cỡ giao diện"},
      {"Sort", "Sắp xếp"},
      {"Speed: 90 min/s, 6 h/s, 2 d/s", "Tốc độ: 90 min/s, 6 h/s, 2 d/s"},
      {"Stop comparing", "Thôi so sánh"},
      {"The shipped scenarios were not found", "Không tìm thấy các kịch bản kèm theo"},
      {"Theme", "Nền"},
      {"They first differ on {0}.", "Khác nhau lần đầu vào {0}."},
      {"Tiếng Việt", "Tiếng Việt"},
      {"Wheel: zoom at the pointer; with Ctrl finely, with Shift fast.",
       "Con lăn: phóng tại con trỏ; giữ Ctrl để tinh, Shift để nhanh."},
      {"Write it as 2021-05-01 or 2021-05-01 06:00", "Viết như 2021-05-01 hoặc 2021-05-01 06:00"},
      {"Written: {0}", "Đã ghi: {0}"},
      {"by asset", "theo phương tiện"},
      {"by busy time", "theo thời gian bận"},
      {"by order", "theo đơn hàng"},
      {"by place", "theo địa điểm"},
      {"by service", "theo dịch vụ"},
      {"by waiting time", "theo thời gian chờ"},
      {"dark", "tối"},
      {"difference", "chênh lệch"},
      {"light", "sáng"},
      {"not begun", "chưa bắt đầu"},
      {"only in {0}", "chỉ có trong {0}"},
      {"part of a name", "một phần của tên"},
      {"reached", "đạt"},
      {"vessel, order, place, pool", "tàu, đơn hàng, địa điểm, nhân lực"},
  });
  return table;
}

}  // namespace fairlead::view
