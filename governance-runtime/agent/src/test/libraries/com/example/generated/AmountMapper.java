package com.example.generated;

import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/** MapStruct writes its implementation. */
@Mapper
public interface AmountMapper {

    AmountMapper MAPPER = Mappers.getMapper(AmountMapper.class);

    AmountView view(WrittenAmount amount);
}
