export default {
  partial: '{n} trên {of} địa bàn đã báo',
};
