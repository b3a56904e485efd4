using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;

namespace PolicingReform.Tests.Architecture;

/// <summary>The types that a token stands for, and the member where it names one.</summary>
internal sealed class ReferencedMembers(MetadataReader reader, MentionedTypes mentioned, string assembly)
{
    private readonly ImmutableHashSet<MetadataType> _enums =
    [
        .. reader.TypeDefinitions
            .Where(reader.IsEnum)
            .Select(handle => new MetadataType(assembly, reader.FullNameOf(handle))),
    ];

    public IEnumerable<(MetadataType Type, CalledMember? Called)> MentionedBy(EntityHandle entity) =>
        entity.Kind switch
        {
            HandleKind.TypeDefinition =>
                Plain(mentioned.GetTypeFromDefinition(reader, (TypeDefinitionHandle)entity, 0)),
            HandleKind.TypeReference =>
                Plain(mentioned.GetTypeFromReference(reader, (TypeReferenceHandle)entity, 0)),
            HandleKind.TypeSpecification =>
                Plain(mentioned.GetTypeFromSpecification(reader, null, (TypeSpecificationHandle)entity, 0)),
            HandleKind.StandaloneSignature => Signature((StandaloneSignatureHandle)entity),
            HandleKind.FieldDefinition => Field((FieldDefinitionHandle)entity),
            HandleKind.MethodDefinition => Method((MethodDefinitionHandle)entity),
            HandleKind.MethodSpecification => Instantiation((MethodSpecificationHandle)entity),
            HandleKind.MemberReference => Member((MemberReferenceHandle)entity),
            _ => throw new NotSupportedException($"A token of the kind {entity.Kind} stands in a method body."),
        };

    private static IEnumerable<(MetadataType Type, CalledMember? Called)> Plain(IEnumerable<MetadataType> types) =>
        types.Select(type => (type, (CalledMember?)null));

    // A constant of an enum leaves only a number in the body: what tells of it is the member that takes or gives it.
    private IEnumerable<(MetadataType Type, CalledMember? Called)> EnumsIn(
        MethodSignature<ImmutableArray<MetadataType>> signature) =>
        Plain(signature.ParameterTypes.Append(signature.ReturnType).SelectMany(type => type).Where(_enums.Contains));

    private IEnumerable<(MetadataType Type, CalledMember? Called)> Signature(StandaloneSignatureHandle handle)
    {
        StandaloneSignature signature = reader.GetStandaloneSignature(handle);
        return Plain(
            signature.GetKind() == StandaloneSignatureKind.LocalVariables
                ? signature.DecodeLocalSignature(mentioned, genericContext: null).SelectMany(type => type)
                : mentioned.GetFunctionPointerType(signature.DecodeMethodSignature(mentioned, genericContext: null)));
    }

    private IEnumerable<(MetadataType Type, CalledMember? Called)> Field(FieldDefinitionHandle handle)
    {
        FieldDefinition field = reader.GetFieldDefinition(handle);
        return MentionedBy(field.GetDeclaringType())
            .Concat(Plain(field.DecodeSignature(mentioned, genericContext: null).Where(_enums.Contains)));
    }

    private IEnumerable<(MetadataType Type, CalledMember? Called)> Method(MethodDefinitionHandle handle)
    {
        MethodDefinition method = reader.GetMethodDefinition(handle);
        MethodSignature<ImmutableArray<MetadataType>> signature =
            method.DecodeSignature(mentioned, genericContext: null);
        var called = new CalledMember(
            reader.GetString(method.Name),
            signature.ParameterTypes.Length,
            (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public);
        return MentionedBy(method.GetDeclaringType())
            .Select(used => (used.Type, (CalledMember?)called))
            .Concat(EnumsIn(signature));
    }

    private IEnumerable<(MetadataType Type, CalledMember? Called)> Instantiation(MethodSpecificationHandle handle)
    {
        MethodSpecification method = reader.GetMethodSpecification(handle);
        return MentionedBy(method.Method)
            .Concat(Plain(method.DecodeSignature(mentioned, genericContext: null).SelectMany(type => type)));
    }

    private IEnumerable<(MetadataType Type, CalledMember? Called)> Member(MemberReferenceHandle handle)
    {
        MemberReference member = reader.GetMemberReference(handle);
        if (member.GetKind() == MemberReferenceKind.Field)
        {
            return MentionedBy(member.Parent)
                .Concat(Plain(member.DecodeFieldSignature(mentioned, genericContext: null).Where(_enums.Contains)));
        }

        MethodSignature<ImmutableArray<MetadataType>> signature =
            member.DecodeMethodSignature(mentioned, genericContext: null);
        var called = new CalledMember(
            reader.GetString(member.Name), signature.ParameterTypes.Length, IsPublic: true);

        // The first type is the one that has the member; the others are its generic arguments.
        return MentionedBy(member.Parent)
            .Select((used, index) => (used.Type, index == 0 ? called : null))
            .Concat(EnumsIn(signature));
    }
}
