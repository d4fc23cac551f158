namespace Tapi.Simulator.Tests.Native;

/// <summary>The functions of tapi.h as a C program calls them, with signatures written down independently of the product.</summary>
internal sealed unsafe partial class TapiExports(TapiLibrary library)
{
    public int InitializeEx(uint* app, nint instance, nint callback, char* name, uint* devices, uint* version, void* parameters) =>
        ((delegate* unmanaged[Stdcall]<uint*, nint, nint, char*, uint*, uint*, void*, int>)Find("lineInitializeExW"))(
            app, instance, callback, name, devices, version, parameters);

    public int NegotiateApiVersion(uint app, uint device, uint low, uint high, uint* version, void* extension) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, uint, uint*, void*, int>)Find("lineNegotiateAPIVersion"))(
            app, device, low, high, version, extension);

    public int Open(
        uint app, uint device, uint* line, uint version, uint extVersion, nuint instance, uint privileges, uint mediaModes,
        void* parameters)
        => ((delegate* unmanaged[Stdcall]<uint, uint, uint*, uint, uint, nuint, uint, uint, void*, int>)Find("lineOpenW"))(
            app, device, line, version, extVersion, instance, privileges, mediaModes, parameters);

    public int Close(uint line) => ((delegate* unmanaged[Stdcall]<uint, int>)Find("lineClose"))(line);

    public int Shutdown(uint app) => ((delegate* unmanaged[Stdcall]<uint, int>)Find("lineShutdown"))(app);

    public int GetMessage(uint app, void* message, uint timeout) =>
        ((delegate* unmanaged[Stdcall]<uint, void*, uint, int>)Find("lineGetMessage"))(app, message, timeout);

    public int GetDevCaps(uint app, uint device, uint version, uint extVersion, void* caps) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, uint, void*, int>)Find("lineGetDevCapsW"))(app, device, version, extVersion, caps);

    public int GetCallInfo(uint call, void* info) => ((delegate* unmanaged[Stdcall]<uint, void*, int>)Find("lineGetCallInfoW"))(call, info);

    public int CreateAgent(uint line, char* id, char* pin, uint* agent) =>
        ((delegate* unmanaged[Stdcall]<uint, char*, char*, uint*, int>)Find("lineCreateAgentW"))(line, id, pin, agent);

    public int CreateAgentSession(uint line, uint agent, char* pin, uint address, Guid* group, uint* session) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, char*, uint, Guid*, uint*, int>)Find("lineCreateAgentSessionW"))(
            line, agent, pin, address, group, session);

    public int SetAgentSessionState(uint line, uint session, uint state, uint next) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, uint, int>)Find("lineSetAgentSessionState"))(line, session, state, next);

    public int GetAgentSessionInfo(uint line, uint session, void* info) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, void*, int>)Find("lineGetAgentSessionInfo"))(line, session, info);

    public int ProxyResponse(uint line, void* request, uint result) =>
        ((delegate* unmanaged[Stdcall]<uint, void*, uint, int>)Find("lineProxyResponse"))(line, request, result);

    public int ProxyMessage(uint line, uint call, uint message, uint param1, uint param2, uint param3) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, uint, uint, uint, int>)Find("lineProxyMessage"))(
            line, call, message, param1, param2, param3);

    public int MakeCall(uint line, uint* call, char* number, uint country, void* parameters) =>
        ((delegate* unmanaged[Stdcall]<uint, uint*, char*, uint, void*, int>)Find("lineMakeCallW"))(
            line, call, number, country, parameters);

    public int Drop(uint call) => Drop(call, null, 0);

    public int Drop(uint call, byte* info, uint size) =>
        ((delegate* unmanaged[Stdcall]<uint, byte*, uint, int>)Find("lineDrop"))(call, info, size);

    public int Answer(uint call) => Answer(call, null, 0);

    public int Answer(uint call, byte* info, uint size) =>
        ((delegate* unmanaged[Stdcall]<uint, byte*, uint, int>)Find("lineAnswer"))(call, info, size);

    public int DeallocateCall(uint call) => ((delegate* unmanaged[Stdcall]<uint, int>)Find("lineDeallocateCall"))(call);

    private nint Find(string name) =>
        library.GetExport(name) is var address and not 0 ? address : throw new EntryPointNotFoundException(name);
}
