using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Messages;

namespace Tapi.Analyzers.Tests.Messages;

/// <summary>
/// Frameworks before .NET 7, .NET Framework among them: IntPtr is no number to the compiler, and casting it to 32 bits calls an operator
/// that checks.
/// </summary>
public class OldPointerCastTests
{
    private const string Framework =
        """
        namespace System
        {
            public class Object { } public abstract class ValueType { }
            public struct Void { } public class String { } public class Attribute { }
            public struct Boolean { } public struct Int32 { } public struct UInt32 { }
            public struct Int64 { } public struct UInt64 { } public enum AttributeTargets { }
            public struct IntPtr { public static explicit operator int(IntPtr v) => 0;
                public static explicit operator long(IntPtr v) => 0; }
            public struct UIntPtr { public static explicit operator uint(UIntPtr v) => 0;
                public static explicit operator ulong(UIntPtr v) => 0; }
            public class AttributeUsageAttribute : Attribute { public AttributeUsageAttribute(AttributeTargets targets) { } }
            public abstract class Enum : ValueType { }
            namespace Runtime.InteropServices { public class DllImportAttribute : Attribute { public DllImportAttribute(string name) { } } }
        }

        """;

    [Theory]
    [InlineData("IntPtr", "(int)dwParam2", true)]
    [InlineData("IntPtr", "(int)(uint)dwParam2", true)]
    [InlineData("IntPtr", "unchecked((int)dwParam2)", true)]
    [InlineData("IntPtr", "(int)(long)dwParam2", false)]
    [InlineData("UIntPtr", "(int)dwParam2", true)]
    [InlineData("UIntPtr", "(int)(uint)dwParam2", true)]
    [InlineData("UIntPtr", "(int)(ulong)dwParam2", false)]
    [InlineData("nint", "(int)dwParam2", false)]
    [InlineData("nuint", "(int)dwParam2", false)]
    public async Task A_cast_of_32_bits_throws(string type, string expression, bool isReported)
    {
        var tree = CSharpSyntaxTree.ParseText(Framework +
            $$"""
            static class Program
            {
                const uint LINE_REPLY = 12;
                [System.Runtime.InteropServices.DllImport("tapi32.dll")] static extern int lineClose(uint hLine);
                static int OnMessage(uint dwMessage, {{Qualified(type)}} dwParam1, {{Qualified(type)}} dwParam2) =>
                    dwMessage == LINE_REPLY ? {{expression}} : 0;
            }
            """,
            cancellationToken: TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.Create("Old", [tree], [], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        var reported = await compilation
            .WithAnalyzers([new ReplyResultAnalyzer()], TestProject.Default.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Equal(isReported ? ["TAPI3009"] : [], reported.Select(diagnostic => diagnostic.Id));
    }

    private static string Qualified(string type) => char.IsUpper(type[0]) ? "System." + type : type;
}
