using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace PolicingReform.Tests.Architecture;

/// <summary>Decodes a signature or an attribute into the types that it mentions.</summary>
internal sealed class MentionedTypes(string assembly, MetadataReader own)
    : ISignatureTypeProvider<ImmutableArray<MetadataType>, object?>,
        ICustomAttributeTypeProvider<ImmutableArray<MetadataType>>
{
    public ImmutableArray<MetadataType> GetTypeFromDefinition(
        MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        [new(assembly, reader.FullNameOf(handle))];

    public ImmutableArray<MetadataType> GetTypeFromReference(
        MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        [reader.TypeOf(handle, assembly)];

    public ImmutableArray<MetadataType> GetTypeFromSpecification(
        MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public ImmutableArray<MetadataType> GetTypeFromSerializedName(string name) =>
        TypeName.TryParse(name, out TypeName? parsed) ? [.. Flatten(parsed)] : [];

    public ImmutableArray<MetadataType> GetSystemType() => [new("System.Runtime", "System.Type")];

    public bool IsSystemType(ImmutableArray<MetadataType> type) => type is [{ FullName: "System.Type" }];

    /// <summary>An attribute stores an enum as a number; only the enum itself tells how many bytes it takes.</summary>
    public PrimitiveTypeCode GetUnderlyingEnumType(ImmutableArray<MetadataType> type)
    {
        if (type[0].Assembly.Equals(assembly, StringComparison.Ordinal))
            return own.UnderlyingTypeOf(type[0]);
        var outside = Type.GetType($"{type[0].FullName}, {type[0].Assembly}", throwOnError: true)!;
        return Enum.Parse<PrimitiveTypeCode>(Enum.GetUnderlyingType(outside).Name);
    }

    public ImmutableArray<MetadataType> GetGenericInstantiation(
        ImmutableArray<MetadataType> genericType, ImmutableArray<ImmutableArray<MetadataType>> typeArguments) =>
        [.. genericType, .. typeArguments.SelectMany(argument => argument)];

    public ImmutableArray<MetadataType> GetFunctionPointerType(
        MethodSignature<ImmutableArray<MetadataType>> signature) =>
        [.. signature.ReturnType, .. signature.ParameterTypes.SelectMany(parameter => parameter)];

    public ImmutableArray<MetadataType> GetModifiedType(
        ImmutableArray<MetadataType> modifier, ImmutableArray<MetadataType> unmodifiedType, bool isRequired) =>
        [.. unmodifiedType, .. modifier];

    public ImmutableArray<MetadataType> GetPrimitiveType(PrimitiveTypeCode typeCode) => [];

    public ImmutableArray<MetadataType> GetGenericMethodParameter(object? genericContext, int index) => [];

    public ImmutableArray<MetadataType> GetGenericTypeParameter(object? genericContext, int index) => [];

    public ImmutableArray<MetadataType> GetArrayType(
        ImmutableArray<MetadataType> elementType, ArrayShape shape) => elementType;

    public ImmutableArray<MetadataType> GetSZArrayType(ImmutableArray<MetadataType> elementType) => elementType;

    public ImmutableArray<MetadataType> GetByReferenceType(ImmutableArray<MetadataType> elementType) => elementType;

    public ImmutableArray<MetadataType> GetPointerType(ImmutableArray<MetadataType> elementType) => elementType;

    public ImmutableArray<MetadataType> GetPinnedType(ImmutableArray<MetadataType> elementType) => elementType;

    private IEnumerable<MetadataType> Flatten(TypeName name)
    {
        if (name.IsConstructedGenericType)
        {
            return Flatten(name.GetGenericTypeDefinition())
                .Concat(name.GetGenericArguments().SelectMany(Flatten));
        }

        return name.IsSimple
            ? [new(name.AssemblyName?.Name ?? assembly, name.FullName)]
            : Flatten(name.GetElementType());
    }
}
