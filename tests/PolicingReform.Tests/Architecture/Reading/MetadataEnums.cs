using System.Reflection;
using System.Reflection.Metadata;

namespace PolicingReform.Tests.Architecture;

/// <summary>What a metadata table tells about its enums.</summary>
internal static class MetadataEnums
{
    public static bool IsEnum(this MetadataReader reader, TypeDefinitionHandle handle)
    {
        EntityHandle baseType = reader.GetTypeDefinition(handle).BaseType;
        return baseType.Kind == HandleKind.TypeReference
            && reader.TypeOf((TypeReferenceHandle)baseType, "").FullName is "System.Enum";
    }

    public static PrimitiveTypeCode UnderlyingTypeOf(this MetadataReader reader, MetadataType type)
    {
        TypeDefinitionHandle handle = reader.TypeDefinitions.Single(
            candidate => reader.FullNameOf(candidate).Equals(type.FullName, StringComparison.Ordinal));
        FieldDefinition number = reader.GetTypeDefinition(handle).GetFields()
            .Select(reader.GetFieldDefinition)
            .Single(field => !field.Attributes.HasFlag(FieldAttributes.Static));

        BlobReader signature = reader.GetBlobReader(number.Signature);
        signature.ReadSignatureHeader();
        return (PrimitiveTypeCode)signature.ReadByte();
    }
}
