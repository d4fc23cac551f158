namespace Tapi.Generator.Resolution.Naming;

/// <summary>Different C names can give one C# name, and every class has names of its own: the first member keeps a name.</summary>
internal static class MemberNames
{
    // What a class has from object, what a record adds, and what all generated classes have.
    private static readonly string[] Reserved =
    [
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
        "Clone", "EqualityContract", "PrintMembers",
        "From", "InitialSize", "SizeOf", "ToBytes", "ToStructure", "Write",
    ];

    // What generated methods call their own variables.
    private static readonly HashSet<string> Locals = new(StringComparer.Ordinal)
    {
        "buffer", "bytes", "cancellationToken", "instance", "late", "memory", "message", "request", "result",
    };

    /// <summary>The members whose names are free in the class <paramref name="type"/>.</summary>
    public static IEnumerable<T> Free<T>(IEnumerable<T> members, Func<T, string> name, string type, params string[] inherited)
    {
        var taken = new HashSet<string>(Reserved.Concat(inherited), StringComparer.Ordinal) { type };
        return members.Where(member => taken.Add(name(member))).ToList();
    }

    /// <summary>The C# name of a method's parameter; not one that the method calls a variable of its own.</summary>
    public static string Parameter(string cName)
    {
        var name = HungarianName.ToCamelCase(cName);
        return Locals.Contains(name) ? name + "Value" : name;
    }

    /// <summary>The first of a method's parameters that is called as an earlier one; or null.</summary>
    public static string? Taken(IEnumerable<string> parameters)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return parameters.FirstOrDefault(name => !taken.Add(name));
    }
}
