namespace Tapi.Analyzers.Tests.Requests;

/// <summary>A program with imports of all kinds and one method whose body a test gives.</summary>
internal static class ResultSource
{
    public static string Of(string body, string members = "", string signature = "void Run(uint h)") => $$"""
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Linq;
        using System.Runtime.InteropServices;
        using System.Threading.Tasks;

        static class Native
        {
            [DllImport("tapi32.dll")] public static extern int lineDrop(uint hCall, string? info, uint size);
            [DllImport("tapi32.dll")] public static extern int lineAnswer(uint hCall, string? info, uint size);
            [DllImport("tapi32.dll", EntryPoint = "lineHold")] public static extern LineError Hold(uint hCall);
            [DllImport("tapi32.dll")] public static extern uint lineUnhold(uint hCall);
            [DllImport("tapi32.dll", PreserveSig = false)] public static extern void lineSwapHold(uint hCall, uint other);
            [DllImport("tapi32.dll")] public static extern int lineClose(uint hLine);
            [DllImport("tapi32.dll")] public static extern uint lineShutdown(uint hLineApp);
            [DllImport("tapi32.dll")] public static extern int lineDeallocateCall(uint hCall);
            [DllImport("tapi32.dll")] public static extern int lineSetAppSpecific(uint hCall, uint value);
            [DllImport("tapi32.dll")] public static extern int lineMonitorDigits(uint hCall, uint modes);
            [DllImport("tapi32.dll")] public static extern int lineGenerateDigits(uint hCall, uint mode, string digits, uint duration);
        }

        enum LineError { None, NotOwner = unchecked((int)0x80000045) }

        class TapiException : Exception
        {
            public TapiException(int code) => Code = code;
            public TapiException(string function, int code) : base(function + " failed: " + code) => Code = code;
            public int Code { get; set; }
            public static TapiException From(int code) => new TapiException(code);
        }

        static class LogManager { public static void Log(string format, params object[] values) => Console.Error.Write(format, values); }

        static class Store { public static void Insert(string table, params object[] values) =>
            throw new NotSupportedException(table + values.Length); }

        partial class Program
        {
            private readonly Dictionary<int, TaskCompletionSource<int>> _pending = new();
            private int _last;
            public int Last { get; set; }
            {{members}}
            {{signature}} { {{body}} }
        }
        """.Replace("\r", string.Empty);
}
