using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
using Tapi.Abi.Tests.Bindings;
using Tapi.Abi.Tests.Header;
using Tapi.Abi.Tests.Layout;

namespace Tapi.Abi.Tests.Mingw;

/// <summary>
/// The raw layer against the import library. An x86 callee of the Stdcall convention removes its arguments from the stack itself, so the
/// library's names carry how many bytes there are; a signature that is wrong there often passes unseen when it is run.
/// </summary>
public class ExportTests
{
    private const string Library = "libtapi32.a";

    private const int Slot = 4;

    private static readonly LayoutCalculator X86 = new(WindowsPlatform.X86);

    [Fact]
    public void Every_raw_method_puts_as_many_bytes_on_the_stack_as_its_export_removes()
    {
        var library = Exports();
        var differences = new Differences(WindowsPlatform.X86.Name);

        foreach (var (name, export) in GeneratedApi.Instance.Exports)
        {
            differences.Compare(
                name, "argument bytes", library.TryGetValue(name, out var bytes) ? bytes : "no such export", (object)ArgumentBytes(export));
        }

        differences.AssertNone();
    }

    [Fact]
    public void Every_export_for_utf16_or_without_text_has_its_raw_method()
    {
        var expected = ImportLibrary.WithoutAnsi(Exports().Keys.ToList()).ToList();

        // The ANSI forms may be declared too; the methods that have no export at all are the other test's.
        var differences = new Differences(WindowsPlatform.X86.Name);
        differences.CompareNames("export", expected, GeneratedApi.Instance.Exports.Keys.Intersect(expected));
        Assert.NotEmpty(expected);
        differences.AssertNone();
    }

    [Fact]
    public void Every_argument_takes_one_slot_on_x86()
    {
        var differences = new Differences(WindowsPlatform.X86.Name);
        foreach (var parameter in GeneratedApi.Instance.Exports.Values.SelectMany(export => export.Parameters))
        {
            Assert.Equal(RefKind.None, parameter.RefKind);
            differences.Compare($"{parameter.ContainingSymbol.Name}.{parameter.Name}", "size", Slot, X86.SizeOf(parameter.Type));
        }

        differences.AssertNone();
    }

    [Fact]
    public void The_pointer_behind_a_raw_method_is_Stdcall_and_has_the_methods_types()
    {
        var differences = new Differences("every platform");
        foreach (var (name, export) in GeneratedApi.Instance.Exports)
        {
            var signature = GeneratedApi.PointerOf(export).Signature;
            differences.Compare(name, "calling convention", SignatureCallingConvention.StdCall, signature.CallingConvention);
            differences.Compare(name, "pointer", Types(export), Types(signature));
        }

        differences.AssertNone();
    }

    private static IReadOnlyDictionary<string, int> Exports() =>
        ImportLibrary.Read(MingwCompiler.Require(WindowsPlatform.X86).Symbols(Library));

    private static int ArgumentBytes(IMethodSymbol export) => GeneratedApi.PointerOf(export).Signature.Parameters
        .Sum(parameter => (X86.SizeOf(parameter.Type) + Slot - 1) / Slot * Slot);

    private static string Types(IMethodSymbol method) =>
        string.Join(
            ", ", method.Parameters.Select(parameter => parameter.Type.ToDisplayString()).Append(method.ReturnType.ToDisplayString()));
}
