# How a room becomes a target: warnings, sanitizers, header self-containment, embedded files.

find_package(fmt REQUIRED)
find_package(Threads REQUIRED)

add_library(tm_options INTERFACE)
target_compile_options(tm_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Wswitch-enum -Werror)
if(TM_SANITIZE)
  # vptr: SOCI hides its typeinfo, so that check cannot work with it (DESIGN.md, known traps).
  target_compile_options(tm_options INTERFACE -fsanitize=${TM_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(tm_options INTERFACE -fsanitize=${TM_SANITIZE})
  if(TM_SANITIZE MATCHES "undefined")
    target_compile_options(tm_options INTERFACE -fno-sanitize=vptr -fno-sanitize-recover=undefined)
  endif()
endif()

option(TM_FUZZ "Coverage counters in every library, for long runs of tests/fuzz" OFF)
if(TM_FUZZ)
  target_compile_options(tm_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# tm_library(NAME ROOT): every .cpp and .hpp below this folder; ROOT is the include root its headers are named from.
function(tm_library name root)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.hpp)
  if(NOT sources)
    file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/empty.cpp "")
    set(sources ${CMAKE_CURRENT_BINARY_DIR}/empty.cpp)
  endif()
  add_library(${name} STATIC ${sources})
  target_sources(${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${root} FILES ${headers})
  target_include_directories(${name} PUBLIC ${root})
  target_link_libraries(${name} PUBLIC tm_options fmt::fmt)
  set_target_properties(${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
endfunction()

# tm_embed(TARGET SYMBOL FILE): the file's bytes in the binary, as `extern const char SYMBOL[]; extern const char SYMBOL_end[];`
function(tm_embed target symbol file)
  set(assembly ${CMAKE_CURRENT_BINARY_DIR}/embed_${symbol}.S)
  file(WRITE ${assembly}.in ".section .rodata\n.global ${symbol}\n.global ${symbol}_end\n.balign 16\n${symbol}:\n.incbin \"${file}\"\n${symbol}_end:\n.byte 0\n.section .note.GNU-stack,\"\",%progbits\n")
  configure_file(${assembly}.in ${assembly} COPYONLY)
  target_sources(${target} PRIVATE ${assembly})
  set_source_files_properties(${assembly} PROPERTIES OBJECT_DEPENDS ${file})
endfunction()

# tm_test(NAME LIBRARIES...): one GoogleTest executable of this folder's sources; each test is a CTest of its own.
function(tm_test name)
  find_package(GTest REQUIRED)
  include(GoogleTest)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(${name} ${sources})
  target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_link_libraries(${name} PRIVATE ${ARGN} tm_options GTest::gmock GTest::gtest GTest::gtest_main)
  target_compile_definitions(${name} PRIVATE TM_SOURCE_DIR="${CMAKE_SOURCE_DIR}" TM_BINARY_DIR="${CMAKE_BINARY_DIR}/bin")
  add_test(NAME ${name} COMMAND ${name} --gtest_brief=1)
  set_tests_properties(${name} PROPERTIES TIMEOUT 600)
endfunction()
