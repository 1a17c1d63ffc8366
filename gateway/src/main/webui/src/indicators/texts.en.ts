export default {
  title: 'Indicators',
  one: 'Indicator',
  theme: {
    TELECOM: 'Telecommunications infrastructure',
    CLOUD: 'Cloud computing infrastructure',
    IOT: 'Internet of Things (IoT)',
  },
};
