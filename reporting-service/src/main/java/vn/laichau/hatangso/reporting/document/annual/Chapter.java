package vn.laichau.hatangso.reporting.document.annual;

import vn.laichau.hatangso.reporting.document.decree.Body;

/** One numbered chapter of the report. */
interface Chapter {

    String NO_AGENCY_PART =
            "Chưa có số liệu về nhiệm vụ, nghĩa vụ và vướng mắc: dịch vụ agency-service không trả lời khi"
                    + " lập báo cáo. Nội dung này sẽ được bổ sung, không ước tính thay thế.";

    String NO_INDICATOR_PART =
            "Chưa có số liệu về chỉ tiêu: dịch vụ indicator-service không trả lời khi lập báo cáo. Nội"
                    + " dung này sẽ được bổ sung, không ước tính thay thế.";

    void write(Body body, AnnualFacts facts);
}
