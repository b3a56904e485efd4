using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace PolicingReform.Tests.Architecture;

/// <summary>The types in an attribute's arguments: those of a typeof, and those of its enums.</summary>
internal static class AttributeArguments
{
    public static IEnumerable<MetadataType> TypesIn(CustomAttributeValue<ImmutableArray<MetadataType>> value) =>
        value.FixedArguments
            .SelectMany(argument => TypesIn(argument.Type, argument.Value))
            .Concat(value.NamedArguments.SelectMany(argument => TypesIn(argument.Type, argument.Value)));

    private static IEnumerable<MetadataType> TypesIn(ImmutableArray<MetadataType> type, object? value) =>
        value switch
        {
            ImmutableArray<MetadataType> named => type.Concat(named),
            ImmutableArray<CustomAttributeTypedArgument<ImmutableArray<MetadataType>>> { IsDefault: false } elements =>
                type.Concat(elements.SelectMany(element => TypesIn(element.Type, element.Value))),
            _ => type,
        };
}
