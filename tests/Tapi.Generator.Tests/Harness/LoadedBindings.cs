using System.Reflection;

namespace Tapi.Generator.Tests.Harness;

/// <summary>The bindings of all pages, compiled and loaded: what a consumer's program would run.</summary>
internal static class LoadedBindings
{
    private static readonly Lazy<Assembly> Loaded = new(Load);

    public static Type Type(string name) => Loaded.Value.GetType("Tapi." + name, throwOnError: true)!;

    private static Assembly Load()
    {
        using var stream = new MemoryStream();
        var result = Compiler.Generate(Repository.SpecPages).Compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return Assembly.Load(stream.ToArray());
    }
}
