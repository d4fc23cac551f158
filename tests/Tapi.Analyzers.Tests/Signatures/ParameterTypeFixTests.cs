using Microsoft.CodeAnalysis.CSharp;
using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Signatures;
using Tapi.Generator.CodeFixes.Signatures;

namespace Tapi.Analyzers.Tests.Signatures;

/// <summary>The fix of TAPI2003 declares what the header has.</summary>
public class ParameterTypeFixTests
{
    private const string Wrong =
        """
        using System;
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int lineGetNumRings({|TAPI2003:long hLine|}, {|TAPI2003:ulong dwAddressID|},
                {|TAPI2003:out long lpdwNumRings|});

            [DllImport("tapi32.dll")]
            public static extern int phoneOpen(
                uint app, uint device, out uint phone, uint version,
                    uint extension, {|TAPI2003:int dwCallbackInstance|} /* ours */, uint privilege);

            [DllImport("tapi32.dll")]
            public static extern int lineGetCallStatus(uint call, {|TAPI2003:ref IntPtr lpCallStatus|});

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            public static extern int lineConfigDialog(uint device, {|TAPI2003:int hwndOwner|}, {|TAPI2003:ref string deviceClass|});
        }
        """;

    [Fact]
    public Task It_writes_the_headers_types() => Verify.FixAsync<ParametersAnalyzer, ParameterTypeFix>(Wrong, Right("nint", "nuint"));

    [Fact]
    public Task It_writes_them_for_older_language_versions() =>
        Verify.FixAsync<ParametersAnalyzer, ParameterTypeFix>(
            Wrong, Right("IntPtr", "UIntPtr"), TestProject.Default with { Language = LanguageVersion.CSharp8 });

    [Fact]
    public Task Callers_that_would_not_compile_keep_what_they_have()
    {
        const string source =
            """
            using System.Runtime.InteropServices;
            static class Native
            {
                [DllImport("tapi32.dll")]
                public static extern int lineGetNumRings(uint hLine, {|TAPI2003:long dwAddressID|}, {|TAPI2003:out long lpdwNumRings|});

                public delegate int Rings(uint line, long address, out long rings);

                public static Rings Own => lineGetNumRings;
            }
            """;
        return Verify.FixAsync<ParametersAnalyzer, ParameterTypeFix>(source, source);
    }

    private static string Right(string native, string number) =>
        $$"""
        using System;
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int lineGetNumRings(uint hLine, uint dwAddressID,
                out uint lpdwNumRings);

            [DllImport("tapi32.dll")]
            public static extern int phoneOpen(
                uint app, uint device, out uint phone, uint version,
                    uint extension, {{number}} dwCallbackInstance /* ours */, uint privilege);

            [DllImport("tapi32.dll")]
            public static extern int lineGetCallStatus(uint call, {{native}} lpCallStatus);

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            public static extern int lineConfigDialog(uint device, {{native}} hwndOwner, string deviceClass);
        }
        """;
}
