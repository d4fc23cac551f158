using System.Runtime.CompilerServices;
using Tapi.Generator.Common;

namespace Tapi.Generator.Tests.Harness;

/// <summary>In tests a mistake of the generator is an exception, and not a diagnostic that a test may overlook.</summary>
internal static class OpenGuard
{
    [ModuleInitializer]
    internal static void Open() => Guard.IsOpen = true;
}
