/** Column and row of a tile, counted from 0 in the north-west. */
export type Position = readonly [column: number, row: number];

/**
 * Where each unit stands on the map that a merger made, by its code: equal tiles, neighbours near each other, as far as a
 * grid allows. A map or a unit that is not here is shown in groups of its parents: a new merger needs no change of the portal.
 */
const LAYOUTS: Readonly<Record<string, Readonly<Record<string, Position>>>> = {
  '2025-07-01': {
    '03439': [1, 0], // Thu Lũm
    '03442': [2, 0], // Pa Ủ
    '03562': [6, 0], // Sì Lở Lầu
    '03571': [7, 0], // Dào San
    '03451': [0, 1], // Mù Cả
    '03445': [1, 1], // Mường Tè
    '03466': [2, 1], // Bum Nưa
    '03460': [3, 1], // Hua Bum
    '03503': [4, 1], // Pa Tần
    '03549': [5, 1], // Phong Thổ
    '03583': [6, 1], // Khổng Lào
    '03394': [7, 1], // Sin Suối Hồ
    '03463': [1, 2], // Tà Tổng
    '03433': [2, 2], // Bum Tở
    '03472': [3, 2], // Mường Mô
    '03508': [4, 2], // Hồng Thu
    '03478': [5, 2], // Sìn Hồ
    '03388': [6, 2], // Đoàn Kết
    '03405': [7, 2], // Tả Lèng
    '03434': [3, 3], // Nậm Hàng
    '03487': [4, 3], // Lê Lợi
    '03517': [6, 3], // Nậm Tăm
    '03408': [7, 3], // Tân Phong
    '03390': [8, 3], // Bình Lư
    '03529': [5, 3], // Tủa Sín Chải
    '03532': [6, 4], // Pu Sam Cáp
    '03430': [7, 4], // Khun Há
    '03424': [8, 4], // Bản Bo
    '03538': [5, 5], // Nậm Mạ
    '03544': [6, 5], // Nậm Cuổi
    '03613': [7, 5], // Nậm Sỏ
    '03601': [8, 5], // Mường Khoa
    '03598': [9, 5], // Tân Uyên
    '03616': [8, 6], // Pắc Ta
    '03618': [9, 6], // Mường Than
    '03595': [8, 7], // Than Uyên
    '03637': [9, 7], // Mường Kim
    '03640': [8, 8], // Khoen On
  },
};

export function positionOf(mapFrom: string, code: string): Position | undefined {
  return LAYOUTS[mapFrom]?.[code];
}
