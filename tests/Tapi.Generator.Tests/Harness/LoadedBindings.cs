using System.Reflection;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Harness;

/// <summary>The bindings of all pages, compiled and loaded: what a consumer's program would run.</summary>
internal static class LoadedBindings
{
    private static readonly Lazy<Assembly> Loaded = new(() => Load(TestOptions.None));

    private static readonly Lazy<Assembly> LoadedWithAnsi = new(() => Load(TestOptions.Of("TapiAnsi", "true")));

    public static Type Type(string name) => Loaded.Value.GetType("Tapi." + name, throwOnError: true)!;

    /// <summary>The raw layer of a project that asks for the neutral and the A exports as well.</summary>
    public static Type RawLayerWithAnsi => LoadedWithAnsi.Value.GetType("Tapi.Tapi32", throwOnError: true)!;

    private static Assembly Load(TestOptions options)
    {
        using var stream = new MemoryStream();
        var result = Compiler.Generate(SpecPages.All, options: options).Compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return Assembly.Load(stream.ToArray());
    }
}
