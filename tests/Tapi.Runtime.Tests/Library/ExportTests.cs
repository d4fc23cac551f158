using Tapi.Runtime.Generated;

namespace Tapi.Runtime.Tests.Library;

public class ExportTests
{
    /// <summary>The runtime for .NET Framework knows the loader of Windows alone.</summary>
#if NETSTANDARD_RUNTIME
    private const bool LoadsAnywhere = false;
#else
    private const bool LoadsAnywhere = true;
#endif

    [Fact]
    public void A_missing_export_is_named()
    {
        var failure =
            Assert.Throws<EntryPointNotFoundException>(() => TapiExport.Resolve(new FakeLibrary(), "fakeMissing"));

        Assert.Contains("'fakeMissing'", failure.Message);
        Assert.Equal(7, TapiExport.Resolve(new FakeLibrary(), "fakeThere"));
    }

    [Fact]
    public void The_default_library_exists_on_Windows_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has it.");

        foreach (var name in new[] { TapiLibrary.DefaultName, "TAPI32", "Tapi32.DLL" })
        {
            var failure =
                Assert.Throws<PlatformNotSupportedException>(() => TapiLibrary.Load(name));
            Assert.Contains("part of Windows", failure.Message);
            Assert.Contains("simulator", failure.Message);
        }
    }

    [Fact]
    public void A_missing_library_is_named()
    {
        var failure = Assert.ThrowsAny<Exception>(() => TapiLibrary.Load("no-such-library.dll"));

        var expected = LoadsAnywhere || OperatingSystem.IsWindows() ? typeof(DllNotFoundException) : typeof(PlatformNotSupportedException);
        Assert.IsType(expected, failure);
        Assert.Contains("no-such-library.dll", failure.Message);
        Assert.Throws<ArgumentException>(() => TapiLibrary.Load(""));
    }

    [Fact]
    public void A_disposed_library_has_no_exports_any_more()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && LoadsAnywhere, "Uses a library of Linux.");
        var library = TapiLibrary.Load("libc.so.6");
        Assert.NotEqual(0, library.GetExport("malloc"));
        Assert.Equal(0, library.GetExport("no_such_export"));

        library.Dispose();
        library.Dispose();

        Assert.Throws<ObjectDisposedException>(() => library.GetExport("malloc"));
    }

    private sealed class FakeLibrary : TapiLibrary
    {
        public override nint GetExport(string name) => name == "fakeThere" ? 7 : 0;
    }
}
