namespace Tapi.Generator.Tests.Architecture;

/// <summary>The stages of the generator in the order in which data runs through them.</summary>
internal static class Stages
{
    public const string Root = "Tapi.Generator.";

    public static readonly string[] InOrder = ["Pages", "Model", "Resolution", "Emission"];

    public static readonly IReadOnlyList<Type> Types = typeof(TapiGenerator).Assembly.GetTypes()
        .Where(type => Number(type.Namespace) >= 0)
        .ToList();

    /// <summary>The number of the stage that a namespace belongs to; -1 for none.</summary>
    public static int Number(string? name)
    {
        var folder = name?.StartsWith(Root, StringComparison.Ordinal) == true ? name[Root.Length..].Split('.', ';', ' ')[0] : string.Empty;
        return Array.IndexOf(InOrder, folder);
    }
}
