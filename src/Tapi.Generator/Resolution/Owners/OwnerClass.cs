namespace Tapi.Generator.Resolution.Owners;

internal enum OwnerKind
{
    /// <summary>Functions that start with an application's handle.</summary>
    Application,

    /// <summary>Functions about one of its devices.</summary>
    Device,

    /// <summary>Functions that start with any other handle.</summary>
    Object,

    /// <summary>Functions without a handle.</summary>
    System,
}

/// <summary>A class that functions belong to.</summary>
internal sealed record OwnerClass(string Name, OwnerKind Kind, string HandleType);
