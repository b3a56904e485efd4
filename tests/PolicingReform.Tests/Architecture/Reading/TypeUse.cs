namespace PolicingReform.Tests.Architecture;

/// <summary>One place where a type uses another: the member that uses it and, for a call, the member called.</summary>
internal sealed record TypeUse(MetadataType From, string Member, MetadataType To, CalledMember? Called = null);

/// <summary>A member that a method body refers to.</summary>
internal sealed record CalledMember(string Name, int Parameters, bool IsPublic);
