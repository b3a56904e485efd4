using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PolicingReform.Tests.Architecture;

/// <summary>Every use of a type by a type of one assembly, read from its metadata and its method bodies.</summary>
internal sealed class TypeUses
{
    private readonly PEReader _file;
    private readonly MetadataReader _reader;
    private readonly MentionedTypes _mentioned;
    private readonly ReferencedMembers _members;
    private readonly string _assembly;
    private readonly List<TypeUse> _found = [];

    private TypeUses(PEReader file)
    {
        _file = file;
        _reader = file.GetMetadataReader();
        _assembly = _reader.GetString(_reader.GetAssemblyDefinition().Name);
        _mentioned = new MentionedTypes(_assembly, _reader);
        _members = new ReferencedMembers(_reader, _mentioned, _assembly);
    }

    public static ImmutableArray<TypeUse> Of(Stream assembly)
    {
        using var file = new PEReader(assembly);
        var uses = new TypeUses(file);
        foreach (TypeDefinitionHandle type in uses._reader.TypeDefinitions)
            uses.ReadType(type);
        return [.. uses._found.Distinct()];
    }

    private void ReadType(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _reader.GetTypeDefinition(handle);
        var from = new MetadataType(_assembly, _reader.FullNameOf(handle));

        // A type with no base, no member and no attribute is still a type that has to have a folder.
        Add(from, "itself", [from]);
        AddEntity(from, "base", type.BaseType);
        AddAttributes(from, "attribute", type.GetCustomAttributes());
        AddGenericParameters(from, "constraint", type.GetGenericParameters());
        foreach (InterfaceImplementation implemented in
            type.GetInterfaceImplementations().Select(_reader.GetInterfaceImplementation))
        {
            AddEntity(from, "interface", implemented.Interface);
        }

        foreach (MethodImplementation implementation in
            type.GetMethodImplementations().Select(_reader.GetMethodImplementation))
        {
            AddEntity(from, "implementation", implementation.MethodDeclaration);
        }

        foreach (FieldDefinition field in type.GetFields().Select(_reader.GetFieldDefinition))
            ReadField(from, field);
        foreach (PropertyDefinition property in type.GetProperties().Select(_reader.GetPropertyDefinition))
            ReadProperty(from, property);
        foreach (EventDefinition declared in type.GetEvents().Select(_reader.GetEventDefinition))
            ReadEvent(from, declared);
        foreach (MethodDefinition method in type.GetMethods().Select(_reader.GetMethodDefinition))
            ReadMethod(from, method);
    }

    private void ReadField(MetadataType from, FieldDefinition field)
    {
        string member = SpokenMember.Of(from, _reader.GetString(field.Name));
        Add(from, member, field.DecodeSignature(_mentioned, genericContext: null));
        AddAttributes(from, member, field.GetCustomAttributes());
    }

    private void ReadProperty(MetadataType from, PropertyDefinition property)
    {
        string member = SpokenMember.Of(from, _reader.GetString(property.Name));
        AddSignature(from, member, property.DecodeSignature(_mentioned, genericContext: null));
        AddAttributes(from, member, property.GetCustomAttributes());
    }

    private void ReadEvent(MetadataType from, EventDefinition declared)
    {
        string member = SpokenMember.Of(from, _reader.GetString(declared.Name));
        AddEntity(from, member, declared.Type);
        AddAttributes(from, member, declared.GetCustomAttributes());
    }

    private void ReadMethod(MetadataType from, MethodDefinition method)
    {
        string member = SpokenMember.Of(from, _reader.GetString(method.Name));
        AddSignature(from, member, method.DecodeSignature(_mentioned, genericContext: null));
        AddAttributes(from, member, method.GetCustomAttributes());
        AddGenericParameters(from, member, method.GetGenericParameters());
        foreach (Parameter parameter in method.GetParameters().Select(_reader.GetParameter))
            AddAttributes(from, member, parameter.GetCustomAttributes());
        if (method.RelativeVirtualAddress != 0)
            ReadBody(from, member, _file.GetMethodBody(method.RelativeVirtualAddress));
    }

    private void ReadBody(MetadataType from, string member, MethodBodyBlock body)
    {
        AddEntity(from, member, body.LocalSignature);
        foreach (ExceptionRegion region in body.ExceptionRegions)
            AddEntity(from, member, region.CatchType);
        foreach (EntityHandle token in MethodBodyTokens.In(body))
            AddEntity(from, member, token);
    }

    private void AddSignature(
        MetadataType from, string member, MethodSignature<ImmutableArray<MetadataType>> signature) =>
        Add(from, member, [.. signature.ReturnType, .. signature.ParameterTypes.SelectMany(type => type)]);

    private void AddGenericParameters(MetadataType from, string member, GenericParameterHandleCollection parameters)
    {
        foreach (GenericParameter parameter in parameters.Select(_reader.GetGenericParameter))
        {
            AddAttributes(from, member, parameter.GetCustomAttributes());
            foreach (GenericParameterConstraint constraint in
                parameter.GetConstraints().Select(_reader.GetGenericParameterConstraint))
            {
                AddEntity(from, member, constraint.Type);
            }
        }
    }

    private void AddAttributes(MetadataType from, string member, CustomAttributeHandleCollection attributes)
    {
        foreach (CustomAttribute attribute in attributes.Select(_reader.GetCustomAttribute))
        {
            AddEntity(from, member, attribute.Constructor);
            Add(from, member, AttributeArguments.TypesIn(attribute.DecodeValue(_mentioned)));
        }
    }

    private void AddEntity(MetadataType from, string member, EntityHandle entity)
    {
        if (entity.IsNil)
            return;
        foreach ((MetadataType type, CalledMember? called) in _members.MentionedBy(entity))
            _found.Add(new TypeUse(from, member, type, called));
    }

    private void Add(MetadataType from, string member, IEnumerable<MetadataType> types) =>
        _found.AddRange(types.Select(type => new TypeUse(from, member, type)));
}
