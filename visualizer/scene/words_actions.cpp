// SPDX-License-Identifier: MIT
#include <array>

#include "visualizer/scene/word_tables.hpp"

namespace fairlead::view {

std::span<const WordEntry> action_words() {
  static constexpr auto table = std::to_array<WordEntry>({
      {"Choose", "Chọn"},
      {"Choose nothing", "Bỏ chọn"},
      {"Clock", "Đồng hồ"},
      {"Colour work by service", "Tô màu theo dịch vụ"},
      {"Dark or light", "Nền tối hoặc sáng"},
      {"Earlier", "Sớm hơn"},
      {"East", "Sang đông"},
      {"English or Vietnamese", "Tiếng Anh hoặc tiếng Việt"},
      {"Explain why it took so long", "Giải thích vì sao lâu như vậy"},
      {"Filter rows", "Lọc hàng"},
      {"Follow the chosen asset", "Bám theo phương tiện đang chọn"},
      {"Go to the beginning", "Về đầu kỳ"},
      {"Go to the end", "Tới cuối kỳ"},
      {"Half as fast", "Chậm một nửa"},
      {"Help", "Trợ giúp"},
      {"Jump to a date", "Tới ngày"},
      {"Larger interface", "Giao diện lớn hơn"},
      {"Later", "Muộn hơn"},
      {"Looks", "Hiển thị"},
      {"Loop from here", "Lặp từ đây"},
      {"Loop to here", "Lặp đến đây"},
      {"Map", "Bản đồ"},
      {"Next row", "Hàng kế tiếp"},
      {"Next step of the explanation", "Bước giải thích kế tiếp"},
      {"North", "Lên bắc"},
      {"Open another run", "Mở lần chạy khác"},
      {"Orders", "Đơn hàng"},
      {"Planned or compared bars", "Thanh kế hoạch hoặc so sánh"},
      {"Play or pause", "Chạy hoặc tạm dừng"},
      {"Play the other way", "Chạy theo chiều ngược lại"},
      {"Quit", "Thoát"},
      {"Revenue against plan", "Doanh thu so với kế hoạch"},
      {"Row before", "Hàng trước"},
      {"Rows by asset, order, place, service", "Hàng theo phương tiện, đơn hàng, địa điểm, dịch vụ"},
      {"Rows down", "Cuộn xuống"},
      {"Rows up", "Cuộn lên"},
      {"Save a screenshot", "Lưu ảnh màn hình"},
      {"Search", "Tìm kiếm"},
      {"Show all places", "Xem mọi địa điểm"},
      {"Show everything", "Xem toàn bộ"},
      {"Show what is chosen", "Xem mục đang chọn"},
      {"Side panels", "Bảng bên"},
      {"Smaller interface", "Giao diện nhỏ hơn"},
      {"Sort rows another way", "Sắp xếp hàng cách khác"},
      {"South", "Xuống nam"},
      {"Step before", "Bước trước"},
      {"Step to the event before", "Về sự kiện trước"},
      {"Step to the next event", "Tới sự kiện kế tiếp"},
      {"Stop looping", "Thôi lặp"},
      {"Timeline", "Biểu đồ thời gian"},
      {"Twice as fast", "Nhanh gấp đôi"},
      {"Use of pools", "Mức dùng nguồn lực"},
      {"Utilisation by week", "Mức sử dụng theo tuần"},
      {"Waiting by cause", "Thời gian chờ theo nguyên nhân"},
      {"Weather strip", "Dải thời tiết"},
      {"West", "Sang tây"},
      {"Where two runs first differ", "Nơi hai lần chạy khác nhau đầu tiên"},
      {"Window", "Cửa sổ"},
      {"Zoom in", "Phóng to"},
      {"Zoom out", "Thu nhỏ"},
  });
  return table;
}

}  // namespace fairlead::view
