using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace PolicingReform.Tests.Architecture;

public class ImmutabilityTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly ImmutableArray<Type> Immutable =
        [.. Library.PublicTypes.Where(type => !type.Name.EndsWith("Builder", StringComparison.Ordinal))];

    [Fact]
    public void Property_OfAPublicType_CannotBeSetLater() =>
        Violations.AssertNone(
            "These properties can be set after the object is made:",
            from type in Immutable
            from property in type.GetProperties(Declared)
            where property.SetMethod is { } setter && IsVisible(setter) && !IsInit(setter)
            select Name(type, property));

    [Fact]
    public void Field_OfAPublicType_IsConstantOrStaticAndReadonly() =>
        Violations.AssertNone(
            "These fields can be written to, or belong to an instance and can be seen:",
            from type in Immutable
            where !type.IsEnum
            from field in type.GetFields(Declared)
            where IsVisible(field) && !field.IsLiteral && !(field.IsStatic && field.IsInitOnly)
            select Name(type, field));

    [Fact]
    public void Value_OfAPublicPropertyOrField_IsOfNoMutableCollection() =>
        Violations.AssertNone(
            "Whoever gets the value of these can change it:",
            from type in Immutable
            from value in ValuesOf(type)
            where MutableCollections.IsIn(value.Type)
            select $"{Name(type, value.Member)}: {value.Type}");

    [Fact]
    public void Class_ThatIsPublic_IsSealedStaticOrAbstract() =>
        Violations.AssertNone(
            "These classes are open to be derived from:",
            from type in Library.PublicTypes
            where type is { IsClass: true, IsSealed: false, IsAbstract: false }
            select type.FullName);

    [Fact]
    public void Result_FromTheLibrary_IsMadeByItAlone() =>
        Violations.AssertNone(
            "A result is computed, never put together by hand; these have a public constructor:",
            from type in Library.PublicTypes
            where IsResult(type) && type.GetConstructors().Length > 0
            select type.FullName);

    [Fact]
    public void Enum_ThatIsPublic_IsAListOfNamesWithADefault() =>
        Violations.AssertNone(
            "These enums have [Flags], or no name for zero, which is what default gives:",
            from type in Library.PublicTypes
            where type.IsEnum
            where type.IsDefined(typeof(FlagsAttribute)) || !Enum.IsDefined(type, Enum.ToObject(type, 0))
            select type.FullName);

    private static IEnumerable<(MemberInfo Member, Type Type)> ValuesOf(Type type) =>
        type.GetProperties(Declared)
            .Where(property => property.GetMethod is { } getter && IsVisible(getter))
            .Select(property => ((MemberInfo)property, property.PropertyType))
            .Concat(type.GetFields(Declared).Where(IsVisible).Select(field => ((MemberInfo)field, field.FieldType)));

    private static bool IsResult(Type type)
    {
        for (Type? at = type; at is not null; at = at.BaseType)
        {
            if (at.Namespace is Library.Name && at.Name.Split('`')[0] is "Result")
                return true;
        }

        return false;
    }

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsVisible(MethodInfo method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldInfo field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;

    private static string Name(Type type, MemberInfo member) => $"{type.FullName}.{member.Name}";
}
