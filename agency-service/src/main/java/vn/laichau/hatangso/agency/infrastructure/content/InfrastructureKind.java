package vn.laichau.hatangso.agency.infrastructure.content;

/** Passive infrastructure that several firms can use. */
public enum InfrastructureKind {
    TOWER,
    ROOFTOP,
    POLE,
    DUCT,
    DARK_FIBRE,
    EQUIPMENT_ROOM
}
