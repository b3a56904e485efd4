using System.Reflection.Metadata;

namespace PolicingReform.Tests.Architecture;

/// <summary>Names of the rows of a metadata table.</summary>
internal static class MetadataNames
{
    public static string FullNameOf(this MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        string name = reader.GetString(type.Name);
        return type.IsNested
            ? $"{reader.FullNameOf(type.GetDeclaringType())}+{name}"
            : Qualified(reader.GetString(type.Namespace), name);
    }

    public static MetadataType TypeOf(this MetadataReader reader, TypeReferenceHandle handle, string ownAssembly)
    {
        TypeReference type = reader.GetTypeReference(handle);
        string name = reader.GetString(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            MetadataType outer = reader.TypeOf((TypeReferenceHandle)type.ResolutionScope, ownAssembly);
            return outer with { FullName = $"{outer.FullName}+{name}" };
        }

        string assembly = type.ResolutionScope.Kind == HandleKind.AssemblyReference
            ? reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name)
            : ownAssembly;
        return new(assembly, Qualified(reader.GetString(type.Namespace), name));
    }

    private static string Qualified(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";
}
