export default {
  title: 'Chỉ tiêu',
  one: 'Chỉ tiêu',
  theme: {
    TELECOM: 'Hạ tầng viễn thông',
    CLOUD: 'Hạ tầng điện toán đám mây',
    IOT: 'Internet vạn vật (IoT)',
  },
};
